import fc from 'fast-check';

// One seed a run: `npx jest --seed=N` gives the very cases of another run again.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: jest.getSeed() });
