import { beginLogWatch, writtenInLogs } from './log-watch.js';

/** Before all tests the log is empty; after them nothing that a person wrote in any of them may stand in it. */
export default function setup(): () => void {
  beginLogWatch();
  return () => {
    const { found, searched, lines } = writtenInLogs();
    process.stdout.write(
      `\nLoggen: ${lines} linjer gennemsøgt for ${searched} tekster, som personer skrev; ${found.length} fundet.\n`,
    );
    if (found.length === 0) return;
    // What is thrown here is told, but the run would still end as a good one.
    process.exitCode = 1;
    throw new Error(`These texts stand in the log:\n${found.map((text) => `- ${text.slice(0, 80)}`).join('\n')}`);
  };
}
