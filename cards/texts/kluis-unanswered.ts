import type { Locale } from '../../services/people/roles';

/** Nobody who may decide about the safe is available: for those who can resolve that. */
const nl = {
  title: (id: string) => `Niemand kan beslissen over ${id}`,
  over: (id: string) => `Over ${id} kan weer iemand beslissen`,
  away: (name: string) => `${name} is afwezig.`,
  noChat: (name: string) => `${name} heeft geen chat met Optimo Veilig.`,
  todo: 'Geef iemand die er is de rol officemanager of vervanger, of laat een van hen de bot toevoegen in Teams.',
  open: 'Beheer openen',
};

const en: typeof nl = {
  title: (id) => `Nobody can decide about ${id}`,
  over: (id) => `Somebody can decide about ${id} again`,
  away: (name) => `${name} is away.`,
  noChat: (name) => `${name} has no chat with Optimo Veilig.`,
  todo: 'Give somebody who is there the role office manager or deputy, or have one of them add the bot in Teams.',
  open: 'Open administration',
};

export const unansweredTexts: Readonly<Record<Locale, typeof nl>> = { nl, en };
