import type { Locale } from '../../services/people/roles';
import { adminTexts } from './admin';
import { alertTexts } from './alert';
import { alongTexts } from './along';
import { atAuthorityTexts } from './at-authority';
import { boardTexts } from './board';
import { copiesTexts } from './copies';
import { correctingTexts } from './correcting';
import { assessmentTexts } from './assessment';
import { clientChoiceTexts } from './client-choice';
import { cyberTexts } from './cyber';
import { deskPageTexts } from './desk-page';
import { downloadTexts } from './download';
import { drillTexts } from './drill';
import { edpbTexts } from './edpb';
import { evidenceTexts } from './evidence';
import { firstAidTexts } from './first-aid';
import { formTexts } from './form';
import { historyTexts } from './history';
import { holdTexts } from './holds';
import { incidentTexts } from './incident';
import { judgedTexts } from './judged';
import { joiningTexts } from './joining';
import { kindTexts } from './kinds';
import { kluisTexts } from './kluis';
import { kluisFormTexts } from './kluis-form';
import { kluisListTexts } from './kluis-lists';
import { lackingTexts } from './lacking';
import { mineTexts } from './mine';
import { namelessTexts } from './nameless';
import { newsTexts } from './news';
import { nudgeTexts } from './nudges';
import { outcomeTexts } from './outcomes';
import { personalDataTexts } from './personal-data';
import { processTexts } from './process';
import { questionTexts } from './questions';
import { receiptTexts } from './receipt';
import { registerTexts } from './register';
import { registerStandingTexts } from './register-standing';
import { secondSignatureTexts } from './second-signature';
import { sharedTexts } from './shared';
import { systemTexts } from './systems';
import { tellingTexts } from './telling';
import { trainingTexts } from './training';
import { trainingListTexts } from './training-lists';
import { visitTexts } from './visit';
import { visitListTexts } from './visit-lists';
import { wayTexts } from './way';
import { whoTexts } from './who';

const catalogue = (locale: Locale) => ({
  admin: adminTexts[locale],
  alert: alertTexts[locale],
  along: alongTexts[locale],
  atAuthority: atAuthorityTexts[locale],
  board: boardTexts[locale],
  copies: copiesTexts[locale],
  correcting: correctingTexts[locale],
  assessment: assessmentTexts[locale],
  clientChoice: clientChoiceTexts[locale],
  cyber: cyberTexts[locale],
  deskPage: deskPageTexts[locale],
  download: downloadTexts[locale],
  drill: drillTexts[locale],
  edpb: edpbTexts[locale],
  evidence: evidenceTexts[locale],
  firstAid: firstAidTexts[locale],
  form: formTexts[locale],
  history: historyTexts[locale],
  holds: holdTexts[locale],
  incident: incidentTexts[locale],
  judgedTexts: judgedTexts[locale],
  joining: joiningTexts[locale],
  kinds: kindTexts[locale],
  kluis: kluisTexts[locale],
  kluisForm: kluisFormTexts[locale],
  kluisLists: kluisListTexts[locale],
  lacking: lackingTexts[locale],
  mine: mineTexts[locale],
  nameless: namelessTexts[locale],
  news: newsTexts[locale],
  nudges: nudgeTexts[locale],
  outcomes: outcomeTexts[locale],
  personalData: personalDataTexts[locale],
  process: processTexts[locale],
  questions: questionTexts[locale],
  receipt: receiptTexts[locale],
  register: registerTexts[locale],
  registerStanding: registerStandingTexts[locale],
  second: secondSignatureTexts[locale],
  shared: sharedTexts[locale],
  systems: systemTexts[locale],
  telling: tellingTexts[locale],
  training: trainingTexts[locale],
  trainingLists: trainingListTexts[locale],
  visit: visitTexts[locale],
  visitLists: visitListTexts[locale],
  way: wayTexts[locale],
  who: whoTexts[locale],
});

export type Texts = ReturnType<typeof catalogue>;

const catalogues: Readonly<Record<Locale, Texts>> = { nl: catalogue('nl'), en: catalogue('en') };

/**
 * Everything people read in a language. `en` has the type of `nl`, so a missing text fails the build (architecture §7).
 */
export const textsFor = (locale: Locale): Texts => catalogues[locale];
