/** The retention script, sent through the door while the application is built. See `builtInScript` in vite.config.ts. */
declare module 'virtual:built-in-script' {
  export const builtInScript: import('@/scripts/library/stamp-script').StampedScript;
}
