import {
  Argument,
  type Command,
  type CommandUnknownOpts,
  type OptionValues,
} from '@commander-js/extra-typings';
import { listed } from './completion/listed.ts';
import { showUnsafe } from '../pack/read/unsafe-text.ts';
import { suggest } from '../pack/checks/suggest.ts';
import { assess } from './assess/command.ts';
import type { assessCommand } from './assess/run.ts';
import { batch } from './batch/command.ts';
import { completion } from './completion/command.ts';
import * as local from './local/command.ts';
import * as lookup from './lookup/command.ts';
import { command, helpItem, lang, NARROWEST } from './options.ts';
import * as record from './record/command.ts';
import * as rules from './rules/command.ts';
import * as scenario from './scenario/command.ts';
import * as study from './study/command.ts';
import { UserError } from './user-error.ts';
import { web } from './web/command.ts';

/**
 * The commands, and what does the work of each, which is loaded only when it runs.
 *
 * @param work that of the main command, for whoever has it at hand: it would be loaded a second time.
 */
export function buildProgram(
  version: string,
  work: typeof assessCommand = async (...given) => (await import('./assess/run.ts')).assessCommand(...given),
): CommandUnknownOpts {
  const program = command('safeguard')
    .description('Guided decision support when you are worried about a child and something online (Wales).')
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand(false)
    .option('--no-color', 'no colours (NO_COLOR does the same)')
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureHelp({ showGlobalOptions: true, minWidthToWrap: NARROWEST, formatItem: helpItem })
    // Messages quote what stood on the command line.
    .configureOutput({ writeErr: (text) => void process.stderr.write(showUnsafe(text)) })
    .addHelpText(
      'after',
      `
If a child is in danger now, call the police on 999. Do not wait for this tool.

Start here:
  safeguard assess                      answer questions, get a recommendation
  safeguard assess answers.json         the same from a file of answers
  safeguard questions                   list what can be answered

Exit codes: 0 done, 1 a check did not hold, 2 wrong usage or bad input,
70 a bug, 130 interrupted.`,
    );

  add(program, assess(), work);
  add(program, lookup.questions(), async (...given) =>
    (await import('./lookup/questions.ts')).questionsCommand(...given),
  );
  add(program, lookup.levels(), async (...given) =>
    (await import('./lookup/levels.ts')).levelsCommand(...given),
  );
  add(program, lookup.contacts(), async (...given) =>
    (await import('./lookup/contacts.ts')).contactsCommand(...given),
  );
  add(program, lookup.areas(), async (...given) =>
    (await import('./lookup/areas.ts')).areasCommand(...given),
  );
  add(program, lookup.guide(), async (...given) =>
    (await import('./lookup/guide.ts')).guideCommand(...given),
  );
  add(program, lookup.schema(), async (...given) =>
    (await import('./lookup/schema.ts')).schemaCommand(...given),
  );
  add(program, batch(), async (...given) => (await import('./batch/run.ts')).batchCommand(...given));

  const scenarios = add(program, scenario.scenario());
  add(scenarios, scenario.list(), async (...given) =>
    (await import('./scenario/list.ts')).listCommand(...given),
  );
  add(scenarios, scenario.show(), async (...given) =>
    (await import('./scenario/show.ts')).showCommand(...given),
  );
  add(scenarios, scenario.flip(), async (...given) =>
    (await import('./scenario/flip.ts')).flipCommand(...given),
  );
  add(scenarios, scenario.test(), async (...given) =>
    (await import('./scenario/test.ts')).testCommand(...given),
  );
  add(scenarios, scenario.mark(), async (...given) =>
    (await import('./scenario/mark.ts')).markCommand(...given),
  );
  add(scenarios, scenario.play(), async (...given) =>
    (await import('./scenario/play.ts')).playCommand(...given),
  );
  add(scenarios, scenario.quiz(), async (...given) =>
    (await import('./scenario/quiz.ts')).quizCommand(...given),
  );
  add(scenarios, scenario.newScenario(), async (...given) =>
    (await import('./scenario/new.ts')).newCommand(...given),
  );

  const studies = add(program, study.study());
  add(studies, study.newStudy(), async (...given) => (await import('./study/new.ts')).newCommand(...given));
  add(studies, study.report(), async (...given) =>
    (await import('./study/report.ts')).reportCommand(...given),
  );

  const records = add(program, record.record());
  add(records, record.show(), async (...given) => (await import('./record/show.ts')).showCommand(...given));
  add(records, record.resume(), async (...given) =>
    (await import('./record/resume.ts')).resumeCommand(...given),
  );
  add(records, record.decide(), async (...given) =>
    (await import('./record/decide.ts')).decideCommand(...given),
  );
  add(records, record.verify(), async (...given) =>
    (await import('./record/verify.ts')).verifyCommand(...given),
  );
  add(records, record.report(), async (...given) =>
    (await import('./record/report.ts')).reportCommand(...given),
  );

  const settings = add(program, local.local());
  add(settings, local.init(), async (...given) => (await import('./local/init.ts')).initCommand(...given));
  add(settings, local.show(), async (...given) => (await import('./local/show.ts')).showCommand(...given));
  add(settings, local.check(), async (...given) => (await import('./local/check.ts')).checkCommand(...given));

  const workbench = add(program, rules.rules());
  add(workbench, rules.newPack(), async (...given) => (await import('./rules/new.ts')).newCommand(...given));
  add(workbench, rules.check(), async (...given) =>
    (await import('./rules/check.ts')).checkCommand(...given),
  );
  add(workbench, rules.prove(), async (...given) =>
    (await import('./rules/prove.ts')).proveCommand(...given),
  );
  add(workbench, rules.mutate(), async (...given) =>
    (await import('./rules/mutate.ts')).mutateCommand(...given),
  );
  add(workbench, rules.diff(), async (...given) => (await import('./rules/diff.ts')).diffCommand(...given));
  add(workbench, rules.coverage(), async (...given) =>
    (await import('./rules/coverage.ts')).coverageCommand(...given),
  );
  add(workbench, rules.graph(), async (...given) =>
    (await import('./rules/graph.ts')).graphCommand(...given),
  );
  add(workbench, rules.docs(), async (...given) => (await import('./rules/docs.ts')).docsCommand(...given));
  add(workbench, rules.assure(), async (...given) =>
    (await import('./rules/assure.ts')).assureCommand(version, ...given),
  );
  add(workbench, rules.exportRules(), async (...given) =>
    (await import('./rules/export.ts')).exportCommand(...given),
  );

  add(program, web(), async (options) => (await import('./web/run.ts')).webCommand(version, options));
  add(program, completion(), async (shell) =>
    (await import('./completion/run.ts')).completionCommand(shell, program),
  );

  const named = () => [...program.commands.map((one) => one.name()), 'help'];
  const help = command('help')
    .summary('show help for a command')
    .description('Shows what a command does, its options and an example.')
    .addArgument(listed(named(), new Argument('[command...]', 'the name of a command')))
    .addOption(lang())
    .addHelpText('after', '\nExample:\n  safeguard help assess');
  add(program, help, (names) => commandNamed(program, names).help());

  return program;
}

/** Adds a command, with the settings of the one that it stands below, and what it does with its arguments and options. */
function add<Args extends unknown[], Options extends OptionValues, Global extends OptionValues>(
  parent: CommandUnknownOpts,
  child: Command<Args, Options, Global>,
  work?: (...given: [...Args, ReturnType<typeof child.optsWithGlobals>]) => void | Promise<void>,
): Command<Args, Options, Global> {
  child.copyInheritedSettings(parent);
  if (work) child.action((...given) => work(...(given.slice(0, -2) as Args), child.optsWithGlobals()));
  parent.addCommand(child);
  return child;
}

function commandNamed(program: CommandUnknownOpts, names: readonly string[]): CommandUnknownOpts {
  return names.reduce((within, name) => {
    const found = within.commands.find((one) => one.name() === name);
    if (found) return found;
    const known = within.commands.map((one) => one.name());
    throw new UserError(({ refusal }) => refusal.noCommand(name, suggest(name, known)));
  }, program);
}
