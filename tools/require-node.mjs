// Stops with a plain message on a Node that is too old. Imported first; uses nothing newer than Node 12 itself.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Sufler needs Node 20.19 or newer, and this is Node ${process.versions.node}.`);
  console.error('Install a current LTS from https://nodejs.org and run the command again.');
  process.exit(1);
}
