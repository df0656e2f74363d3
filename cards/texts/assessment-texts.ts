import type { AssessmentQuestionId, OptionOf, questions } from '../../services/incident/assessment/questions';

/** Including those that used to be offered: they stay in files for years. */
type Options<Id extends AssessmentQuestionId> = (typeof questions)[Id] extends { readonly options: unknown }
  ? OptionOf<Id> & string
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

/** Those that decide nothing by themselves, or are no longer asked. */
export type BesidesTexts = Pick<
  AssessmentTexts,
  {
    [Id in AssessmentQuestionId]: (typeof questions)[Id]['group'] extends 'form' | 'past' ? Id : never;
  }[AssessmentQuestionId]
>;
