// Writes the JSON Schema of script files. In: the schemas of the script language. Out: public/schema/script.schema.json.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const { module } = await runnerImport(fileURLToPath(new URL('./script-schema.ts', import.meta.url)), {
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '@': fileURLToPath(new URL('../src', import.meta.url)) } },
});
const file = fileURLToPath(new URL(`../${module.SCHEMA_FILE}`, import.meta.url));
await mkdir(dirname(file), { recursive: true });
await writeFile(file, module.scriptSchemaText());
process.stdout.write(`${module.SCHEMA_FILE}\n`);
