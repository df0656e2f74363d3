import type { Reversal, ReversalAnswer } from '../../services/incident/process/reversal-model';
import type { Locale } from '../../services/people/roles';

/** What two signed takes two to undo: what is requested, who may sign, what came of it. */
const nl = {
  title: 'Teken je mee?',
  done: 'Tweede handtekening',
  summary: (what: string, id: string) => `Tweede handtekening gevraagd: ${what} · ${id}`,
  doneSummary: (id: string) => `Tweede handtekening · ${id}`,
  what: {
    withdraw: 'De melding intrekken',
    classify: 'Anders classificeren',
    moveAware: 'Kennisname later zetten',
    notSignificant: 'Niet meer significant noemen',
  } satisfies Record<Reversal['what'], string>,
  why: {
    withdraw: 'Over deze melding is door twee mensen besloten. Intrekken kan dan ook alleen met twee.',
    classify:
      'Over dit datalek is door twee mensen besloten. Anders classificeren kan dan ook alleen met twee.',
    moveAware: 'Er is al besloten, of een termijn is voorbij. Later zetten kan dan alleen met twee mensen.',
    notSignificant: 'Over de afnemers is door twee mensen besloten. Terugnemen kan dan ook alleen met twee.',
  } satisfies Record<Reversal['what'], string>,
  askedBy: (name: string, when: string) => `Gevraagd door ${name}, ${when}`,
  now: (what: string) => `Nu: ${what}`,
  becomes: (what: string) => `Wordt: ${what}`,
  reason: 'Waarom',
  agree: 'Ik teken mee',
  refuse: 'Ik teken niet mee',
  refuseSend: 'Niet tekenen, met deze reden',
  refuseReason: 'Waarom niet?',
  nothing: 'Er wacht hier nu geen tweede handtekening.',
  answered: {
    agreed: (name: string, when: string) => `${name} tekende mee, ${when}. Het is gedaan.`,
    refused: (name: string, when: string) => `${name} tekende niet mee, ${when}. Er is niets veranderd.`,
    takenBack: (name: string, when: string) => `${name} nam de vraag terug, ${when}. Er is niets veranderd.`,
  } satisfies Record<ReversalAnswer['what'], (name: string, when: string) => string>,
  waitingTitle: 'Wacht op een tweede handtekening',
  signers: (names: string) => `Nu kan tekenen: ${names}.`,
  silence:
    'Blijft de directie vier uur stil, dan kan ook de eerste vervanger of de contactpersoon buiten tekenen.',
  open: 'Vraag bekijken',
  takeBack: 'Vraag terugnemen',
  board: 'Wacht op je handtekening',
  boardLine: (id: string, what: string) => `${id} · ${what}`,
  boardOpen: (id: string) => `Vraag over ${id}`,
  with: (name: string) => `Met de handtekening van ${name}.`,
};

const en: typeof nl = {
  title: 'Will you sign as well?',
  done: 'Second signature',
  summary: (what, id) => `Second signature asked: ${what} · ${id}`,
  doneSummary: (id) => `Second signature · ${id}`,
  what: {
    withdraw: 'Withdraw the report',
    classify: 'Classify otherwise',
    moveAware: 'Move awareness later',
    notSignificant: 'Not call it significant any more',
  },
  why: {
    withdraw: 'Two people decided about this report. So it takes two to withdraw it.',
    classify: 'Two people decided about this breach. So it takes two to classify it otherwise.',
    moveAware: 'A decision was made, or a term is over. Then it takes two to move it later.',
    notSignificant: 'Two people decided about the recipients. So it takes two to take that back.',
  },
  askedBy: (name, when) => `Asked by ${name}, ${when}`,
  now: (what) => `Now: ${what}`,
  becomes: (what) => `Becomes: ${what}`,
  reason: 'Why',
  agree: 'I sign as well',
  refuse: 'I do not sign',
  refuseSend: 'Do not sign, for this reason',
  refuseReason: 'Why not?',
  nothing: 'No second signature is waited for here now.',
  answered: {
    agreed: (name, when) => `${name} signed as well, ${when}. It is done.`,
    refused: (name, when) => `${name} did not sign, ${when}. Nothing has changed.`,
    takenBack: (name, when) => `${name} took the question back, ${when}. Nothing has changed.`,
  },
  waitingTitle: 'Waits for a second signature',
  signers: (names) => `Can sign now: ${names}.`,
  silence: 'If the board is silent for four hours, the first deputy or the contact outside can sign as well.',
  open: 'Look at the question',
  takeBack: 'Take the question back',
  board: 'Waits for your signature',
  boardLine: (id, what) => `${id} · ${what}`,
  boardOpen: (id) => `Question about ${id}`,
  with: (name) => `With the signature of ${name}.`,
};

export const secondSignatureTexts: Readonly<Record<Locale, typeof nl>> = { nl, en };
