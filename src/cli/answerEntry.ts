import 'reflect-metadata';
import { runAnswers } from '../threads/runAnswers';
import { openAnswerPower } from './answerPower';

/** Where the process begins that answers expensive operations. */
runAnswers(openAnswerPower);
