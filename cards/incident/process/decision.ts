import { incidentActions, signedDuties } from '../../../services/incident/contract';
import { dateAndTime } from '../../dates';
import type { RenderedCard } from '../../render';
import { button, type Fact } from '../../shared/elements';
import { renderListCard } from '../../shared/list';
import { type Texts, textsFor } from '../../texts';
import { displayLines } from '../../user-text';
import { agreeButton, dutySections, otherwisePrompt } from './duty';
import { decisionRow } from './dossier-decisions';
import { nameOf, type ProcessModel } from './model';
import { wordsOrGone } from '../words';

/**
 * The card of who decides: what happened, what the FG advises and why, what the answers say. The FG advises, the board
 * signs (Art. 38(6)). Actions: `incident.decide` (data `duty`, `notify`; input `otherwise.<duty>`), `incident.board`.
 */
export function renderDecision(model: ProcessModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { process, alert } = texts;
  const { incident } = model;
  // One thing at a time: the next is asked when this one is decided.
  const [asked] = signedDuties.filter((duty) => model.process.decisions[duty]?.state === 'advised');
  const decision = asked && model.process.decisions[asked];
  return renderListCard({
    locale: model.locale,
    summary: process.decisionSummary(incident.id),
    eyebrow: process.fileEyebrow(incident.id),
    title: asked ? `${process.decisionTitle}: ${texts.outcomes.duty[asked]}` : process.decisionDone,
    footnotes: decision ? [process.decisionAsked(nameOf(model, decision.assessed.by))] : [],
    sections: [
      {
        title: incident.facts.kind === null ? alert.titleWithoutKind : texts.kinds.names[incident.facts.kind],
        rows: [
          {
            label: process.whatHappened,
            lines: displayLines(wordsOrGone(incident.facts.what, texts), {
              max: 600,
              cut: texts.incident.cut,
            }),
          },
          { label: process.aware, lines: [dateAndTime(incident.awareAt, model.locale)] },
        ],
      },
      ...(asked ? dutySections({ ...model, duty: asked }, texts) : []),
      { title: process.decisions, rows: decidedRows(model, texts) },
    ].filter(({ rows }) => rows.length > 0),
    prompts: asked && decision ? [otherwisePrompt({ ...model, duty: asked }, decision, texts)] : [],
    buttons:
      asked && decision
        ? [agreeButton({ ...model, duty: asked }, decision, texts)]
        : [button(process.again, incidentActions.board, model.data, { sendsInputs: false })],
  });
}

const decidedRows = (model: ProcessModel, texts: Texts): readonly Fact[] =>
  signedDuties.flatMap((duty) => {
    const decision = model.process.decisions[duty];
    return decision && decision.state !== 'advised' ? [decisionRow(duty, decision, model, texts)] : [];
  });
