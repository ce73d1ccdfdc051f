import { withInner, wordOf, type CommandShape, type OptionShape } from './shape.ts';
import type { Values } from './values.ts';

/** The completion script for fish, with what each word means. It knows every command by itself: Tab starts no program. */
export function fishScript(name: string, program: CommandShape): string {
  const shapes = withInner(program);
  const paths = shapes.map(({ path }) => path).filter((path) => path !== '');
  return `# fish completion for ${name}. Save it as ~/.config/fish/completions/${name}.fish, or load it with:
#   ${name} completion fish | source

# Whether the words so far lead to this command.
function __${name}_at
    set -l paths ${paths.map(quote).join(' ')}
    set -l path
    for word in (commandline -opc)[2..-1]
        set -l longer (string join ' ' -- $path $word)
        contains -- "$longer" $paths; and set path $longer
    end
    test "$path" = "$argv[1]"
end

complete -c ${name} -f
${shapes.map((shape) => linesOf(name, shape).join('\n')).join('\n')}
`;
}

function linesOf(
  name: string,
  { path, options, arguments: list, commands }: CommandShape,
): readonly string[] {
  const start = `complete -c ${name} -n ${quote(`__${name}_at ${path === '' ? '""' : quote(path)}`)}`;
  return [
    ...commands.map((command) => `${start} -a ${quote(wordOf(command))} -d ${quote(command.summary)}`),
    ...list.flatMap(({ values }) => (values.kind === 'free' ? [] : [`${start} ${offer(values)}`])),
    ...options.map((option) => `${start} ${flagsOf(option)} -d ${quote(option.summary)}`),
  ];
}

function flagsOf({ flags, values }: OptionShape): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const value = values === undefined ? [] : ['-r', offer(values)];
  return [...names, ...value].join(' ');
}

function offer(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `-f -a ${quote(values.words.join(' '))}`;
    case 'files':
      return '-F';
    case 'folders':
      return `-f -a ${quote([...values.words, '(__fish_complete_directories)'].join(' '))}`;
    case 'free':
      return '-f';
  }
}

function quote(text: string): string {
  return `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`;
}
