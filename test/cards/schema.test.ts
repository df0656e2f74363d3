import { cardSamples } from '../support/card-samples';
import { describeCards } from './rules';

describeCards(cardSamples);
