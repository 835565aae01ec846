// The JSON Schema of script files, made from the same schemas that the parser checks with. In: nothing. Out: its text.
import { toJsonSchema } from '@valibot/to-json-schema';
import { Condition } from '../src/scripts/language/condition';
import { Fact } from '../src/scripts/language/fact';
import { Atom } from '../src/scripts/language/rule';
import { Script } from '../src/scripts/language/script';
import { Answer, Assignments, Line, Route, Step, Target, Task } from '../src/scripts/language/step';
import { LineId, NameId, SlugId, SourceRef, Text } from '../src/scripts/language/text';

/** Where the schema lies, from the root of the repository; the application serves it as `schema/script.schema.json`. */
export const SCHEMA_FILE = 'public/schema/script.schema.json';

/** The text of the schema file. */
export function scriptSchemaText(): string {
  const schema = toJsonSchema(Script, {
    definitions: {
      Condition,
      Atom,
      Fact,
      Step,
      Answer,
      Assignments,
      Line,
      Route,
      Target,
      Task,
      LineId,
      NameId,
      SlugId,
      SourceRef,
      Text,
    },
    target: 'draft-2020-12',
    typeMode: 'input',
    // That a comparison compares with something cannot be said there; the parser says it.
    errorMode: 'ignore',
  });
  const head = { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Sufler call script' };
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`;
}
