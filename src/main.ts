import 'reflect-metadata';
import { createProgram } from './cli/program';

void createProgram().parseAsync();
