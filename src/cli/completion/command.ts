import { Argument } from '@commander-js/extra-typings';
import { command } from '../options.ts';

export const completion = () =>
  command('completion')
    .summary('let the shell complete commands, options and ids')
    .description(
      'Prints a script with which bash, zsh, fish or PowerShell complete commands, options, files, and the ids of the built-in rules.',
    )
    .addArgument(
      new Argument('<shell>', 'the shell that you use').choices(['bash', 'zsh', 'fish', 'powershell']),
    )
    .addHelpText(
      'after',
      `
Examples:
  safeguard completion bash
  safeguard completion fish > ~/.config/fish/completions/safeguard.fish

To have it in every shell:
  bash, in ~/.bashrc:                  source <(safeguard completion bash)
  zsh, in ~/.zshrc after compinit:     source <(safeguard completion zsh)
  PowerShell, in $PROFILE:
    safeguard completion powershell | Out-String | Invoke-Expression

The script is made for this version. Once loaded, it starts no program.`,
    );
