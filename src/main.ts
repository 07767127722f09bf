import { stops } from './cli/caughtStops';
import 'reflect-metadata';
import { runProgram } from './cli/program';

void runProgram(stops);
