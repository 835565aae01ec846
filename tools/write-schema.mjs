// Writes the JSON Schema of script files. In: the schemas of the script language. Out: public/schema/script.schema.json.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { importModule } from './import-module.mjs';
import { root } from './install.mjs';

const { module } = await importModule('tools/script-schema.ts');
const file = join(root, module.SCHEMA_FILE);
await mkdir(dirname(file), { recursive: true });
await writeFile(file, module.scriptSchemaText());
process.stdout.write(`${module.SCHEMA_FILE}\n`);
