import type { Texts } from '../texts';

/** What people call a register: "incident|2026" is "Incidenten 2026". One without a text keeps its own name. */
export function chainName(
  register: string,
  { registerStanding: { chain } }: Pick<Texts, 'registerStanding'>,
): string {
  const [kind = '', ...of] = register.split('|');
  return [chain[kind] ?? kind, ...of].join(' ');
}
