import { incidentActions } from '../../../services/incident/contract';
import type { Missing } from '../../../services/incident/process/ending';
import { type Button, press } from '../../shared/elements';
import type { Texts } from '../../texts';
import { isDrill } from '../../shared/drill';
import { clientName, type ProcessModel } from './model';

/** The way through an incident: after each step the next one is the one blue button. */

export const asksParties = ({ parties: { asked } }: ProcessModel): boolean => asked.company || asked.clients;

/** Whether something is still to be asked, of whatever kind. */
export const asksMore = (model: ProcessModel): boolean =>
  model.next !== null || asksParties(model) || model.systems.asked;

/** A pending signature has a button of its own. */
type Next = Exclude<Missing, { readonly what: 'second' }>;

/** The missing steps the reader can take now; what awaits the decider is not theirs. */
const ownMissing = ({ missing, process, decides }: ProcessModel): readonly Next[] =>
  missing
    .filter((each): each is Next => each.what !== 'second')
    .filter(
      (each) => each.what !== 'decision' || process.decisions[each.duty]?.state !== 'advised' || decides,
    );

/** Everything that must be done is done; a drill requires nothing of anybody, and is still gone through. */
export const isComplete = (model: ProcessModel): boolean =>
  model.missing.length === 0 && !(isDrill(model.incident.id) && model.next !== null);

/** The next missing step; null when the reader has nothing to do, or it may be closed. */
export const nextMissing = (model: ProcessModel): Next | null => ownMissing(model)[0] ?? null;

/** Leads to the next step from any other screen than the file itself. @param here the screen: a duty, or `clients`. */
export function wayButtons(model: ProcessModel, texts: Texts, here?: string): readonly Button[] {
  if (model.process.closed) return [];
  const { way, process } = texts;
  const { data } = model;
  if (model.missing.length === 0) return [press(way.close, incidentActions.file, data, 'positive')];
  if (asksMore(model)) return [press(process.nextQuestion, incidentActions.next, data, 'positive')];
  const next = nextMissing(model);
  if (next === null) return [];
  return placeOf(next) === here ? [] : [missingButton(next, model, texts)];
}

/** The screen on which it is done. */
function placeOf(next: Next): string | null {
  if ('duty' in next) return next.duty;
  if (next.what === 'tasks') return 'tasks';
  if (next.what === 'rest' || next.what === 'retraction') return 'authority';
  return isOfClients(next) ? 'clients' : null;
}

const isOfClients = ({ what }: Next): boolean => what === 'client' || what === 'clients';

/** @returns the button that leads to where it is done. */
export function missingButton(missing: Next, model: ProcessModel, texts: Texts): Button {
  const { way, outcomes } = texts;
  const { data } = model;
  const { process } = texts;
  switch (missing.what) {
    case 'classification':
      return press(way.classify, incidentActions.file, data, 'positive');
    case 'decision': {
      const title = model.process.decisions[missing.duty] ? way.decide : way.advise;
      const duty = outcomes.duty[missing.duty];
      return press(title(duty), incidentActions.duty, { ...data, duty: missing.duty }, 'positive');
    }
    case 'notified': {
      const duty = outcomes.duty[missing.duty];
      return press(way.carryOut(duty), incidentActions.duty, { ...data, duty: missing.duty }, 'positive');
    }
    case 'rest':
    case 'retraction': {
      const title = texts.atAuthority[missing.what];
      return press(title, incidentActions.duty, { ...data, duty: 'authority' }, 'positive');
    }
    case 'tasks':
      return press(process.tasks, incidentActions.tasks, data, 'positive');
    case 'clients':
      // If it was said to be not yet known, it is not asked: one chooses from all.
      return asksParties(model)
        ? press(way.chooseClients, incidentActions.next, data, 'positive')
        : press(way.chooseClients, incidentActions.clients, data, 'positive');
    case 'client':
      return press(way.tellClients, incidentActions.clients, data, 'positive');
    case 'cyber':
      return press(way.cyber, incidentActions.cyber, data, 'positive');
  }
}

/** What is said when it may be closed: that all is done only if it is. */
export function mayCloseLines(model: ProcessModel, { way, process }: Texts): readonly string[] {
  if (isDrill(model.incident.id)) return [way.drillMayClose];
  if (model.leftover.length === 0) return [process.nothingMissing];
  const lines = model.leftover.map((each) => {
    switch (each.what) {
      case 'receipts': {
        const names = each.clients.slice(0, shownNames).map((id) => clientName(model, id));
        const more = each.clients.length - names.length;
        return way.leftover.receipts([...names, ...(more > 0 ? [`+ ${more}`] : [])].join(', '));
      }
      case 'apForm':
        return way.leftover.apForm(each.count);
    }
  });
  return [way.leftover.may, ...lines];
}

const shownNames = 4;
