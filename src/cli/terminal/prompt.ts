import { burst, type Burst } from './burst.ts';
import { draw } from './draw.ts';
import { askQuietly, pastingIn } from './quiet.ts';
import { reflow } from './reflow.ts';
import { open, type Menu, type MenuReply, type MenuState } from './menu.ts';

export interface PromptStreams {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly colour: boolean;
  /** Ends the prompt that is open. */
  readonly signal: AbortSignal;
}

/** `until` ends this one menu; `from` is how it opens, where it was open before. */
export type AskMenu = (menu: Menu, until?: AbortSignal, from?: MenuState) => Promise<MenuReply>;

const HIDE_CURSOR = '\u001b[?25l';

/**
 * Loads the prompt library and returns the one prompt that draws every menu. The prompt leaves nothing on the screen;
 * what is to stay is for the caller to print. No key that was typed before it was drawn does
 * anything, and nothing that is pasted. A reply counts once nothing has followed it for a moment, or when somebody stops.
 *
 * The promise is rejected with `Stopped` when somebody presses Ctrl-C or the signal is given.
 */
export async function loadPrompt(streams: PromptStreams): Promise<AskMenu> {
  const { createPrompt, useEffect, useKeypress, useRef, useState } = await import('@inquirer/core');
  const { input, output, colour, signal } = streams;
  const pasting = pastingIn(input);
  const canvas = () => ({ columns: output.columns || 80, rows: output.rows || 24, colour });

  /** The keys of the prompt that is open. */
  let typed: Burst | undefined;

  const prompt = createPrompt<MenuReply, { readonly menu: Menu; readonly from: MenuState }>(
    ({ menu, from }, done) => {
      typed ??= burst(done);
      const [state, setState] = useState<MenuState>(from);
      const [, setRedraws] = useState(0);
      const { lines, room } = draw(menu, state, canvas());
      const drawn = useRef<readonly string[]>([]);
      const gone = useRef<readonly string[]>([]);

      useKeypress((event, rl) => {
        // Readline collects what is typed in a line of its own, which would move the cursor.
        rl.clearLine(0);
        if (event.name === 'paste-start') setState({ ...state, notice: menu.words.terminal.notice.pasted });
        if (pasting.now || event.name === 'paste-end') return;
        // A key that readline has no name for is one all the same: any key means any key.
        const key = event.name ?? (event as { readonly sequence?: string }).sequence;
        if (event.ctrl || !key || !typed) return;
        setState(typed.next(key, menu, state, room));
      });
      useEffect((rl) => {
        let redraws = 0;
        const redraw = (): void => setRedraws((redraws += 1));
        // Back from Ctrl-Z: readline has paused.
        const resume = (): void => {
          rl.resume();
          redraw();
        };
        const resize = (): void => {
          const after = reflow(gone.current, drawn.current, canvas());
          gone.current = after.gone;
          output.write(after.erase);
          redraw();
        };
        output.on('resize', resize);
        rl.on('SIGCONT', resume);
        return () => {
          output.removeListener('resize', resize);
          rl.removeListener('SIGCONT', resume);
        };
      }, []);

      // Not all terminals break the line of the cursor anew when they become narrower: so it has one of its own.
      drawn.current = [...lines, ' '];
      return `${drawn.current.join('\n')}${HIDE_CURSOR}`;
    },
  );

  return (menu, until = signal, from = open(menu)) =>
    askQuietly({ ...streams, signal: until }, async () => {
      try {
        return await prompt({ menu, from }, { input, output, signal: until, clearPromptOnDone: true });
      } catch (error) {
        // Who stops now has answered before.
        const reply = typed?.reply();
        if (reply) return reply;
        throw error;
      } finally {
        typed?.end();
        typed = undefined;
      }
    });
}
