import type { RenderedCard } from '../../../cards/render';
import { renderNeutral } from '../../../cards/shared/plain';
import { incidentCards } from '../../../services/incident/contract';
import type { Incident } from '../../../services/incident/model';
import type { Container } from '../../routing/container';
import type { CardContext, Flow } from '../../routing/flow';
import { alongCard, endedCard } from './along';
import { batchCard } from './batch';
import { alertCard, questionCard, receiptCard } from './cards';
import type { KnownReader } from './reader';
import { decisionCard, taskCard } from './screens';
import { secondCard } from './second';

/** The cards of an incident that are posted and kept up to date, drawn from its present state. */
export const incidentPosts: Flow['cards'] = {
  [incidentCards.alert]: async (context, container) => {
    const incident = context.state as Incident | undefined;
    return incident
      ? alertCard(incident, readerOf(context), container, context.possiblyDouble)
      : renderNeutral(context.locale);
  },
  [incidentCards.receipt]: async (context, container) => {
    const file = await container.incidents.find(context.item);
    return file ? receiptCard(file, readerOf(context), container) : renderNeutral(context.locale);
  },
  [incidentCards.question]: async (context, container) => {
    const file = await container.incidents.find(context.item);
    return file ? questionCard(file.incident, readerOf(context)) : renderNeutral(context.locale);
  },
  [incidentCards.decision]: (context, container) =>
    Promise.resolve(ofState(context, container, decisionCard)),
  [incidentCards.second]: (context, container) => Promise.resolve(ofState(context, container, secondCard)),
  [incidentCards.task]: (context, container) => Promise.resolve(ofState(context, container, taskCard)),
  [incidentCards.invited]: (context, container) => Promise.resolve(ofState(context, container, alongCard)),
  [incidentCards.uninvited]: (context, container) => Promise.resolve(ofState(context, container, endedCard)),
  [incidentCards.digest]: batchCard,
};

/** A card drawn from the incident as it is now. */
function ofState(
  context: CardContext,
  container: Container,
  draw: (incident: Incident, reader: KnownReader, container: Container) => RenderedCard,
): RenderedCard {
  const incident = context.state as Incident | undefined;
  return incident ? draw(incident, readerOf(context), container) : renderNeutral(context.locale);
}

const readerOf = ({ person, account, locale }: CardContext) => ({ person, owner: person, account, locale });
