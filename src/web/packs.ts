import { languageOf } from './language.ts';
import { opened, START, type Material, type State } from './state.ts';

/** Whether nobody has said yet which rules are to be used. */
export function isToChoose({ material }: Pick<State, 'material'>): boolean {
  return material.packs !== undefined && material.chosen !== true;
}

/** The page with these rules, in its language where they are in it. The same material where there are none of this name. */
export function materialOf(material: Material, id: string): Material {
  const pack = material.packs?.find((one) => one.id === id);
  if (!pack) return material;
  const wanted = languageOf({ material });
  const language = pack.languages.includes(wanted) ? wanted : pack.languages[0]!;
  const { editions: _other, ...kept } = material;
  return {
    ...kept,
    ...pack.editions(language),
    ...(pack.languages.length > 1 && { editions: pack.editions }),
    cases: pack.cases,
    chosen: true,
  };
}

/** Goes on with these rules. What was answered by others is forgotten; the entries in the history of the browser then lead to the start. */
export function rulesChosen(state: State, id: string): State {
  const material = materialOf(state.material, id);
  const { trail, at, detail } = state;
  if (material.pack.data.id === state.material.pack.data.id) return { ...state, material };
  return { ...opened(material), trail: trail.map(() => START), at, detail };
}
