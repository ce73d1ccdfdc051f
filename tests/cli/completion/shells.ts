import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { safeguard, temporaryFolder } from '../safeguard.ts';

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

/** What the shell is called as a program. */
export function programOf(shell: Shell): string {
  return shell === 'powershell' ? 'pwsh' : shell;
}

export function isInstalled(shell: Shell): boolean {
  return spawnSync(programOf(shell), ['-c', 'exit 0']).status === 0;
}

const scripts: Partial<Record<Shell, string>> = {};

/** What a shell offers when Tab is pressed at the end of a line, in the order of the alphabet. */
export function offered(shell: Shell, line: string, cwd = temporaryFolder()): readonly string[] {
  const script = join(temporaryFolder(), 'script');
  scripts[shell] ??= safeguard(['completion', shell]).stdout;
  writeFileSync(script, scripts[shell]);
  return [...new Set(ASK[shell](script, line, cwd))].toSorted();
}

const ASK: Record<Shell, (script: string, line: string, cwd: string) => readonly string[]> = {
  // The words as bash itself would split them: an equals sign is a word of its own.
  bash: (script, line, cwd) =>
    lines(
      run(
        'bash',
        [
          '--norc',
          '-c',
          `source "$0"
           read -ra COMP_WORDS <<< "\${1//=/ = }"
           [[ $1 == *' ' ]] && COMP_WORDS+=('')
           COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
           complete -p safeguard | grep -q -- '-F _safeguard ' || exit 1
           _safeguard safeguard "\${COMP_WORDS[COMP_CWORD]}" "\${COMP_WORDS[COMP_CWORD - 1]}"
           for word in "\${COMPREPLY[@]}"; do echo "$word"; done`,
          script,
          line,
        ],
        cwd,
      ),
    ),
  // A shell with a terminal of its own, in which Tab is pressed; what it is about to show goes to a file as well.
  zsh: (script, line, cwd) => {
    const folder = temporaryFolder();
    const hits = join(folder, 'hits');
    writeFileSync(hits, '');
    writeFileSync(
      join(folder, 'inner.zsh'),
      `PROMPT= RPROMPT=
       autoload -Uz compinit && compinit -u -D
       source ${script}
       compadd() {
         builtin compadd "$@"
         local status_=$?
         if [[ " \${@[1,(i)(-|--)]} " != *' -'[OAD]' '* ]]; then
           local -a found
           builtin compadd -A found "$@"
           print -rl -- $found >> ${hits}
         fi
         return $status_
       }
       bindkey '^I' complete-word
       done-now() { print done > ${folder}/done; exit }
       comppostfuncs=(done-now)
       print ready > ${folder}/ready`,
    );
    run(
      'zsh',
      [
        '-f',
        '-c',
        `zmodload zsh/zpty
         until-there() { repeat 600 { [[ -e $1 ]] && return; sleep 0.05 } }
         zpty shell TERM=vt100 zsh -f -i
         zpty -w shell "source ${folder}/inner.zsh"
         until-there ${folder}/ready
         zpty -w -n shell "$1"$'\\t'
         until-there ${folder}/done
         zpty -d shell`,
        'driver',
        line,
      ],
      cwd,
    );
    // It has quoted them for the line already.
    return lines(readFileSync(hits, 'utf8')).map((found) => found.replaceAll('\\ ', ' '));
  },
  // What stands behind the tab is the description.
  fish: (script, line, cwd) =>
    lines(
      run('fish', ['--no-config', '-c', `source ${script}; complete --do-complete "$argv[1]"`, line], cwd),
    ).map((found) => found.replace(/\t.*/, '').replace(/^.*=(?=.)/, '')),
  // Where there is nothing to offer, it is given back what was typed.
  powershell: (script, line, cwd) =>
    lines(
      run(
        'powershell',
        [
          '-NoProfile',
          '-NonInteractive',
          '-c',
          `& { param($script, $line) Get-Content -Raw $script | Invoke-Expression
           (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches.CompletionText } '${script}' '${line}'`,
        ],
        cwd,
      ),
    )
      .filter((found) => !line.endsWith(` ${found}`))
      .map((found) =>
        found
          .replace(/^.*=(?=.)/, '')
          .replace(/^& /, '')
          .replace(/^'(.*)'$/, '$1')
          .replace(/^\.[\\/]/, ''),
      ),
};

function run(shell: Shell, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(programOf(shell), args, {
    cwd,
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (status !== 0 || stderr !== '') throw new Error(`${shell} ended with ${status}: ${stderr}`);
  return stdout;
}

function lines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}
