// A part of the Russian catalogue; `tools/messages-plugin.mjs` cuts it.
declare module 'virtual:messages/*' {
  const messages: import('./i18n/catalogue').MessageTree;
  export default messages;
}
