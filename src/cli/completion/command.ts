import { Argument, type Command } from 'commander';

/** The command that prints completion scripts. What it does is loaded only when it runs. */
export function addCompletionCommand(program: Command): void {
  program
    .command('completion')
    .summary('let the shell complete commands, options and ids')
    .description(
      'Prints a script with which bash, zsh or fish complete commands, options, files, and the ids of the built-in rules.',
    )
    .addArgument(new Argument('<shell>', 'the shell that you use').choices(['bash', 'zsh', 'fish']))
    .addHelpText(
      'after',
      `
Examples:
  safeguard completion bash
  safeguard completion fish > ~/.config/fish/completions/safeguard.fish

To have it in every shell:
  bash, in ~/.bashrc:                  source <(safeguard completion bash)
  zsh, in ~/.zshrc after compinit:     source <(safeguard completion zsh)

The script is made for this version. Once loaded, it starts no program.`,
    )
    .action(async (shell: 'bash' | 'zsh' | 'fish') => {
      const { completionCommand } = await import('./run.ts');
      await completionCommand(shell, program);
    });
}
