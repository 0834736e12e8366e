import nodeModule from 'node:module';

// Stack traces name the files that were written, not the one that they became.
process.setSourceMapsEnabled(true);

// In one file the packages count as ours, and Node would warn of the older functions that they use; the tests, which run them
// from where they are installed, still show what ours use.
process.noDeprecation = true;

// What V8 made of the program at the last start is used again (Node 22.8 and on; kept in the folder for temporary files).
// It must be asked for before the program is loaded, so nothing else stands here.
nodeModule.enableCompileCache?.();

const { main } = await import('./run.js');
main();
