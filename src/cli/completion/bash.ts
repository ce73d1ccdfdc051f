import { withInner, wordOf, type CommandShape } from './shape.ts';
import type { Values } from './values.ts';

/**
 * The completion script for bash, 3.2 and later. It knows every command by itself: pressing Tab starts no program.
 *
 * @param name the program, as it is typed.
 */
export function bashScript(name: string, program: CommandShape): string {
  const shapes = withInner(program);
  const inner = shapes.filter(({ path }) => path !== '');
  const arms = shapes.flatMap(({ path, options, arguments: list, commands }) => [
    ...options.flatMap(({ flags, values }) =>
      values === undefined
        ? []
        : [
            arm(
              flags.map((flag) => `${path}|${flag}`),
              offer(name, values),
            ),
          ],
    ),
    ...list.map(({ values, repeats }, at) => arm([`${path}|${repeats ? '*' : at}`], offer(name, values))),
    ...(commands.length > 0 ? [arm([`${path}|0`], offer(name, words(commands.map(wordOf))))] : []),
    arm([`${path}|-`], offer(name, words(options.flatMap(({ flags }) => flags)))),
  ]);
  const takers = shapes.flatMap(({ path, options }) => {
    const flags = options.flatMap(({ flags, values }) => (values === undefined ? [] : flags));
    return flags.length > 0
      ? [
          arm(
            flags.map((flag) => `${path}|${flag}`),
            'awaited=$word',
          ),
        ]
      : [];
  });
  return `# bash completion for ${name}. Load it with: source <(${name} completion bash)

_${name}_words() {
    local word words
    # Read, not expanded: a word that looks like a pattern stays a word.
    read -ra words <<< "$1"
    for word in "\${words[@]}"; do
        [[ $word == "$2"* ]] && COMPREPLY+=("$word")
    done
}

# -f: files, -d: folders
_${name}_paths() {
    local path
    compopt -o filenames 2>/dev/null
    while IFS= read -r path; do
        COMPREPLY+=("$path")
    done < <(compgen "$1" -- "$2")
}

_${name}() {
    local IFS=$' \\t\\n' cur=\${COMP_WORDS[COMP_CWORD]} command='' place=0 awaited='' dashes='' at word
    COMPREPLY=()
    for ((at = 1; at < COMP_CWORD; at++)); do
        word=\${COMP_WORDS[at]}
        [[ $word == = ]] && continue
        if [[ -n $awaited ]]; then
            awaited=
        elif [[ -z $dashes && $word == -- ]]; then
            dashes=yes
        elif [[ -z $dashes && $word == -* ]]; then
            case "$command|$word" in
${takers.map((taker) => `        ${taker}`).join('\n')}
            esac
        else
            case "$command\${command:+ }$word" in
${inner.map(({ path }) => `                ${quote(path)}) command=${quote(path)} ;;`).join('\n')}
                *) place=$((place + 1)) ;;
            esac
        fi
    done
    [[ $cur == = ]] && cur=
    [[ -z $awaited && -z $dashes && $cur == -* ]] && place=-
    case "$command|\${awaited:-$place}" in
${arms.join('\n')}
    esac
}

complete -F _${name} ${name}
`;
}

function arm(patterns: readonly string[], action: string): string {
  return `        ${patterns.map(pattern).join(' | ')}) ${action} ;;`;
}

/** What stands for any further argument takes every number; the rest is taken as it stands. */
function pattern(text: string): string {
  return text.endsWith('|*') ? `${quote(text.slice(0, -1))}[0-9]*` : quote(text);
}

function offer(name: string, values: Values): string {
  switch (values.kind) {
    case 'words':
      return `_${name}_words ${quote(values.words.join(' '))} "$cur"`;
    case 'files':
      return `_${name}_paths -f "$cur"`;
    case 'folders':
      return [
        `_${name}_paths -d "$cur"`,
        ...(values.words.length > 0 ? [offer(name, words(values.words))] : []),
      ].join('; ');
    case 'free':
      return ':';
  }
}

function words(list: readonly string[]): Values {
  return { kind: 'words', words: list };
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
