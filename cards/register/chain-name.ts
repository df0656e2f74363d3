import type { Texts } from '../texts';

/** What people call a register: "incident|2026" is "Incidenten 2026". What no text knows keeps its own name. */
export function chainName(register: string, { register: texts }: Pick<Texts, 'register'>): string {
  const [kind = '', ...of] = register.split('|');
  return [texts.chain[kind] ?? kind, ...of].join(' ');
}
