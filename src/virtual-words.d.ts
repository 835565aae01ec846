// A part of the Russian catalogue; `tools/words-plugin.mjs` cuts it.
declare module 'virtual:words/*' {
  const messages: import('./words/catalogue').MessageTree;
  export default messages;
}
