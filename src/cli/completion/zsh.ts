import { withInner, wordOf, type CommandShape, type OptionShape } from './shape.ts';
import type { Values } from './values.ts';

/** The completion script for zsh, with what each word means. It knows every command by itself: Tab starts no program. */
export function zshScript(name: string, program: CommandShape): string {
  return `#compdef ${name}
# zsh completion for ${name}. Save it as _${name} in a folder of $fpath, or load it with:
#   source <(${name} completion zsh)

${withInner(program)
  .map((shape) => functionOf(name, shape))
  .join('\n\n')}

# Loaded by name from $fpath it is run at once; loaded with source it is only made known.
if [[ $funcstack[1] == _${name} ]]; then
    _${name} "$@"
else
    compdef _${name} ${name}
fi
`;
}

function functionOf(name: string, shape: CommandShape): string {
  const specs = [
    ...shape.options.map(optionSpec),
    ...shape.arguments.map(({ name: argument, values, repeats }, at) =>
      quote(`${repeats ? '*' : `${at + 1}:`}:${message(argument)}${action(values)}`),
    ),
    ...(shape.commands.length > 0 ? [quote('1: :->command'), quote('*:: :->rest')] : []),
  ];
  const body = `    _arguments -s -S ${shape.commands.length > 0 ? '-C ' : ''}\\\n        ${specs.join(' \\\n        ')}`;
  return `${functionName(name, shape)}() {
    local context state state_descr line
    typeset -A opt_args
${body}${shape.commands.length > 0 ? `\n${inner(name, shape)}` : ''}
}`;
}

function inner(name: string, { commands }: CommandShape): string {
  const described = commands.map((command) =>
    quote(`${wordOf(command)}:${command.summary.replaceAll(':', String.raw`\:`)}`),
  );
  return `    case $state in
        command)
            local -a commands=(
                ${described.join('\n                ')}
            )
            _describe -t commands command commands
            ;;
        rest)
            case $words[1] in
${commands.map((command) => `                ${quote(wordOf(command))}) ${functionName(name, command)} ;;`).join('\n')}
            esac
            ;;
    esac`;
}

function functionName(name: string, { path }: CommandShape): string {
  return ['', name, ...path.split(' ').filter((word) => word !== '')].join('_').replaceAll('-', '_');
}

function optionSpec({ flags, summary, values }: OptionShape): string {
  const means = `[${summary.replaceAll(/[[\]\\]/g, String.raw`\$&`)}]`;
  const takes = (flag: string) => (values === undefined ? '' : flag.startsWith('--') ? '=' : '+');
  const value = values === undefined ? '' : `:value${action(values)}`;
  const [first, ...others] = flags;
  if (others.length === 0) return quote(`${first}${takes(first!)}${means}${value}`);
  const braces = flags.map((flag) => quote(flag + takes(flag))).join(',');
  return `${quote(`(${flags.join(' ')})`)}{${braces}}${quote(means + value)}`;
}

function action(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `:(${values.words.join(' ')})`;
    case 'files':
      return ':_files';
    case 'folders':
      return values.words.length === 0
        ? ':_files -/'
        : `:{ compadd -- ${values.words.join(' ')}; _files -/ }`;
    case 'free':
      return ': ';
  }
}

function message(text: string): string {
  return text.replaceAll(':', String.raw`\:`);
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
