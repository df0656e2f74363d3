import type { OptionId, FactQuestionId } from '../../services/incident/kinds';

/** The fact questions for the kinds. A missing question or option fails the build. */
export type QuestionTexts = {
  readonly [Question in FactQuestionId]: {
    readonly label: string;
    readonly options: Readonly<Record<OptionId<Question> & string, string>>;
  };
};
