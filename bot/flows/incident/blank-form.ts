import { renderIncidentForm } from '../../../cards/incident/form';
import type { IncidentFormModel } from '../../../cards/incident/form-model';
import type { RenderedCard } from '../../../cards/render';
import { Lately } from '../../../services/lately';

/** Languages × kinds of people × organisations of the last few hours. */
const lately = new Lately<string>(50);

/**
 * The form as it opens for nearly everybody: nothing typed, nothing chosen. It is drawn once for all who see the same
 * part of the organisation, because drawing was a third of the time between `/incident` and its card; only the token is
 * individual.
 */
export function renderBlankForm(model: IncidentFormModel): RenderedCard {
  const { token } = model.data;
  // As long as a token, so that a card that is nearly too big is cut in time; no text on a card resembles it.
  const noToken = '-'.repeat(token.length);
  const blank: IncidentFormModel = { ...model, data: { ...model.data, token: noToken } };
  const drawn = lately.of(JSON.stringify(blank), () => JSON.stringify(renderIncidentForm(blank)));
  return JSON.parse(drawn.replaceAll(noToken, () => token)) as RenderedCard;
}

export const isBlank = ({ values, faults, files, notice }: IncidentFormModel): boolean =>
  Object.keys(values).length + Object.keys(faults).length === 0 && !files && notice === undefined;
