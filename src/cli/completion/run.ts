import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { bashScript } from './bash.ts';
import { fishScript } from './fish.ts';
import { shippedLists } from './lists.ts';
import { powershellScript } from './powershell.ts';
import { shapeOf } from './shape.ts';
import { zshScript } from './zsh.ts';

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript, powershell: powershellScript };

/** `safeguard completion SHELL`: the script on standard output, made from the definitions of the commands. */
export function completionCommand(shell: keyof typeof SCRIPTS, program: CommandUnknownOpts): void {
  const shape = shapeOf(program, shippedLists());
  process.stdout.write(SCRIPTS[shell](program.name(), shape));
}
