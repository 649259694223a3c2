import { CommandHelp, Help } from '@oclif/core/help';

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
}
