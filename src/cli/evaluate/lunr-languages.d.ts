/** lunr-languages ships no types: each file is a function that extends the lunr that it is given. */
declare module 'lunr-languages/*' {
  const extend: (lunr: unknown) => void;
  export default extend;
}

declare namespace lunr {
  const da: Builder.Plugin;
}
