import type { Assessment, Pack } from '../../engine/index.ts';
import type { Scenario } from '../../pack/scenario.ts';
import type { Form } from '../terminal/form.ts';

/** What a scenario says besides what the engine works out. */
export type Draft = Partial<Omit<Scenario, 'answers' | 'expect'>> & {
  readonly actions?: readonly string[];
  readonly possible?: readonly string[];
  readonly not_actions?: readonly string[];
};

/** What the fields are asked with. */
export interface Author {
  readonly form: Form;
  readonly pack: Pack;
  readonly result: Assessment;
  readonly scenarios: readonly Scenario[];
}
