export { conditionInWords } from './condition-words.ts';
export { renderJson } from './json.ts';
export { renderList, type ListGroup } from './list.ts';
export { renderMarkdown } from './markdown.ts';
export type {
  Detail,
  Group,
  Item,
  Line,
  Mark,
  Report,
  Role,
  Section,
  SectionId,
  UrgentBlock,
} from './model.ts';
export { reportOf } from './sections.ts';
export { renderContacts, renderText, type TextOptions } from './text.ts';
export { renderUrgent, type UrgentOptions } from './urgent.ts';
export { oneLine, visible } from './visible.ts';
export { boundedWidth, displayWidth, wrap } from './wrap.ts';
