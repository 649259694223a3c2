import { CommandHelp, Help } from '@oclif/core/help';
import type { Topic } from '@oclif/core/interfaces';

/** What a command line does, and the line. */
type Example = readonly [description: string, command: string];

/** What a stranger looks for, where no command was named yet: by the name of the topic, '' for none. */
const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  '': [
    ['a server with verified TLS, made at once; it prints what to type next', 'tlsdb serve --auto-tls'],
    [
      'the same TLS in front of an engine that runs already',
      'tlsdb serve --auto-tls --upstream mysql://127.0.0.1:3306',
    ],
    ['certificates for MySQL, MariaDB or TiDB, in ./certs', 'tlsdb certs init --host db.example.com'],
    ['would a server start with them, would clients accept them?', 'tlsdb certs verify'],
    ['the flags and examples of a command', 'tlsdb certs init --help'],
  ],
  certs: [
    ['CA, server, client, RSA pair and CRL, in ./certs', 'tlsdb certs init --host db.example.com'],
    ['one more user, one more server', 'tlsdb certs issue client alice'],
    ['what there is, and the days it has left', 'tlsdb certs list'],
    ['would a server start with them, would clients accept them?', 'tlsdb certs verify'],
    ['whatever ends within 30 days; for a daily timer', 'tlsdb certs renew'],
  ],
  'certs:issue': [
    ['a replica', 'tlsdb certs issue server replica-1 --host replica-1.example.com'],
    ['for the user alice', 'tlsdb certs issue client alice'],
  ],
};

/** The help of one command: what people look for first is an example. */
class ExamplesFirst extends CommandHelp {
  protected override sections(): ReturnType<CommandHelp['sections']> {
    const sections = super.sections();
    const isLeading = ({ header }: (typeof sections)[number]): boolean => header === 'EXAMPLES';
    return [...sections.filter(isLeading), ...sections.filter((section) => !isLeading(section))];
  }
}

/** The class that `oclif.helpClass` of package.json names. */
export class TlsdbHelp extends Help {
  protected override CommandHelpClass = ExamplesFirst;

  override formatRoot(): string {
    return this.#withExamples(super.formatRoot(), '');
  }

  override formatTopic(topic: Topic): string {
    return this.#withExamples(super.formatTopic(topic), topic.name.replaceAll(' ', ':'));
  }

  /** Puts the examples behind the first line, which says what it is about. */
  #withExamples(text: string, name: string): string {
    const [summary = '', ...rest] = text.split('\n');
    const body = (EXAMPLES[name] ?? []).map(
      ([description, command]) => `${description}\n\n${this.indent(`$ ${command}`)}`,
    );
    return [this.wrap(summary), '', this.section('EXAMPLES', body.join('\n\n')), ...rest].join('\n');
  }
}
