import { defineConfig } from 'vitest/config'

const project = (name: string, include: string[], more: object = {}) => ({
  test: { name, include, testTimeout: 30_000, ...more },
})

const patient = { testTimeout: 120_000, hookTimeout: 120_000 }

/** Loading the house costs more than most files take to run: a worker loads it once and keeps it for all its files. */
const together = { isolate: false, pool: 'threads' }

/** Time is computed in a calendar's zone, never in the machine's: these machines prove it. */
const machineZones = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe']

const slaInZone = (zone: string) =>
  project(`sla in ${zone}`, ['test/*/sla/**/*.test.ts'], {
    ...patient,
    // A thread lives in the zone of its process, so each zone has processes of its own.
    isolate: false,
    pool: 'forks',
    // One process for each: what it loads is the larger part of its work.
    maxWorkers: 1,
    // Projects with another number of workers take their turn by themselves.
    sequence: { groupOrder: 1 },
    // The laws are tried in full in the project 'property'; here it is the zone that is on trial.
    env: { TZ: zone, REDRESS_LAW_SHARE: '0.15' },
    setupFiles: ['test/support/machine-zone.ts'],
  })

const report = process.env.REDRESS_TEST_REPORT

export default defineConfig({
  test: {
    // The program that hands out the files sleeps while they run: every core may have a worker.
    maxWorkers: '100%',
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    projects: [
      project('house', ['test/*.test.ts'], { ...patient, ...together }),
      project('unit', ['test/unit/**/*.test.ts'], together),
      project('property', ['test/property/**/*.test.ts'], { ...patient, ...together }),
      project('model', ['test/model/**/*.test.ts'], { ...patient, ...together }),
      // Stores meet processes that are killed, clocks that are stopped and files that are broken: each file has a process of its own.
      project('contract', ['test/contract/**/*.test.ts'], patient),
      project('types', [], {
        typecheck: {
          enabled: true,
          only: true,
          include: ['test/types/**/*.test-d.ts'],
          tsconfig: './tsconfig.json',
        },
      }),
      project('cases', ['test/cases/**/*.test.ts'], { ...patient, ...together }),
      project('seeds', ['test/seeds/**/*.test.ts'], together),
      project('e2e', ['test/e2e/**/*.test.ts'], {
        testTimeout: 300_000,
        hookTimeout: 300_000,
        globalSetup: 'test/support/pack-once.ts',
      }),
      ...machineZones.map(slaInZone),
    ],
  },
})
