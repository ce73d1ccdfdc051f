import { NOT_KNOWN, type Question } from '../../engine/index.ts';
import { conditionInWords } from '../../report/words/condition-words.ts';
import { oneLine } from '../../document/visible.ts';
import { renderList } from '../../document/list.ts';
import { renderJsonOf } from '../../document/data-json.ts';
import { packFor } from '../pack.ts';
import { screenOf } from '../terminal/screen.ts';
import type { QuestionsOptions } from './command.ts';

/** `safeguard questions`: every question with its values, by stage, as a list or as JSON. */
export async function questionsCommand(options: QuestionsOptions): Promise<void> {
  const { data } = await packFor(options.pack);
  if (options.json) {
    const list = data.questions.map((question) => ({
      id: question.id,
      stage: question.stage,
      type: question.type,
      values: valuesOf(question),
      ...(question.alone === undefined ? {} : { alone: question.alone }),
      ask: oneLine(question.ask),
      asked: conditionInWords(question.when, data),
      ...(question.ask_when && { left_out_unless: conditionInWords(question.ask_when, data) }),
      ...(question.skip_when && { left_out_when: conditionInWords(question.skip_when, data) }),
      ...(question.quick_when && { quick: conditionInWords(question.quick_when, data) }),
      cites: question.cites,
    }));
    process.stdout.write(renderJsonOf(list));
    return;
  }
  const screen = screenOf(process.stdout, { color: options.color, plain: false }, process.env);
  const groups = data.stages.map((stage) => ({
    title: stage.title,
    items: data.questions
      .filter((question) => question.stage === stage.id)
      .map((question) => ({
        text: question.id,
        lines: [question.ask, valueWords(question), ...askedWhen(question)],
      })),
  }));
  process.stdout.write(renderList(groups, screen));

  function askedWhen({ when, ask_when, skip_when, quick_when }: Question): string[] {
    return [
      ...(when ? [`Asked when: ${conditionInWords(when, data)}`] : []),
      ...(ask_when ? [`Left out unless: ${conditionInWords(ask_when, data)}`] : []),
      ...(skip_when ? [`Left out when: ${conditionInWords(skip_when, data)}`] : []),
      ...(quick_when ? [`Asked in the quick interview too: ${conditionInWords(quick_when, data)}`] : []),
    ];
  }
}

function valuesOf(question: Question): string[] {
  return [...question.options.map(({ id }) => id), ...(question.unknown ? [NOT_KNOWN] : [])];
}

function valueWords(question: Question): string {
  const several = question.type === 'many_of' ? 'Several of' : 'One of';
  const alone = question.alone === undefined ? '' : ` ("${question.alone}" stands alone)`;
  return `${several}: ${valuesOf(question).join(', ')}${alone}`;
}
