import type { Command } from 'commander';
import { bashScript } from '../completion/bash.ts';
import { fishScript } from '../completion/fish.ts';
import { shippedLists } from '../completion/lists.ts';
import { shapeOf } from '../completion/shape.ts';
import { zshScript } from '../completion/zsh.ts';

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** `safeguard completion SHELL`: the script on standard output, made from the definitions of the commands. */
export async function completionCommand(shell: keyof typeof SCRIPTS, program: Command): Promise<void> {
  const shape = shapeOf(program, await shippedLists(program));
  process.stdout.write(SCRIPTS[shell](program.name(), shape));
}
