import { parseArgs } from 'node:util';
import { judgeCase, profileOf, readCases, runCases, type ProfileChoice } from './limbo.ts';

const CHOICES: readonly string[] = ['compat', 'rfc5280', 'webpki', 'auto'] satisfies readonly ProfileChoice[];

function isChoice(text: string): text is ProfileChoice {
  return CHOICES.includes(text);
}

/** `npm run limbo -- FILE.json[.gz] --profile compat|rfc5280|webpki|auto [--json] [--explain]`. */
function main(): number {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      profile: { type: 'string', default: 'auto' },
      json: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
    },
  });
  const [path] = positionals;
  const { profile } = values;
  if (path === undefined || !isChoice(profile)) {
    process.stderr.write(
      `usage: npm run limbo -- FILE.json[.gz] --profile ${CHOICES.join('|')} [--json] [--explain]\n`,
    );
    return 2;
  }
  const cases = readCases(path);
  const report = runCases(cases, profile);
  if (values.json) {
    process.stdout.write(`${JSON.stringify(report)}\n`);
    return 0;
  }
  const share = ((100 * report.agree) / Math.max(1, report.total)).toFixed(1);
  process.stdout.write(`${report.agree} of ${report.total} agree (${share} %), profile ${profile}\n`);
  for (const id of report.falseAccepts) process.stdout.write(`false accept  ${id}\n`);
  for (const id of report.falseRejects) {
    const testcase = cases.find((candidate) => candidate.id === id);
    const errors = values.explain && testcase ? judgeCase(testcase, profileOf(id, profile)) : [];
    process.stdout.write(
      `false reject  ${id}${errors.map(({ code, message }) => `\n    ${code} ${message}`).join('')}\n`,
    );
  }
  return 0;
}

process.exitCode = main();
