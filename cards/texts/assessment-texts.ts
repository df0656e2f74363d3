import type { AssessmentQuestionId, questions } from '../../services/incident/assessment/questions';

type Options<Id extends AssessmentQuestionId> = (typeof questions)[Id] extends {
  readonly options: readonly (infer Option)[];
}
  ? Option & string
  : never;

/** The questions of the assessment, in plain words. A missing question or option fails the build. */
export type AssessmentTexts = {
  readonly [Id in AssessmentQuestionId]: {
    readonly label: string;
    /** What it is about, or how to find out; empty when the question says enough. */
    readonly help: string;
    readonly options: Readonly<Record<Options<Id>, string>>;
  };
};
