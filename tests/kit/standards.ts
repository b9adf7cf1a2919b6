import type { DefinitionParams } from '../../solver/rules/definitions/index.ts'

/** Round numbers, so that a test can be worked by hand: a class of 45, a post for 20 pupils. */
export const testStandards: DefinitionParams<'standards'> = {
  classSize: { primary: 45, junior: 50 },
  schoolSize: { oneStage: 2000, bothStages: 2500 },
  quota: {
    pupilsPerStaff: { primary: 20, junior: 12.5 },
    small: {
      settings: ['rural'],
      maxPupils: { primary: 200, junior: 300 },
      staffPerClass: { primary: 2, junior: 3.5 },
    },
    pointFloor: 2,
    womenAddition: null,
    floatingPosts: false,
  },
  licence: { minPercent: 100 },
  training: { minPercent: 100 },
  civics: { fullTimePercent: { primary: 50, junior: 100 } },
  sports: { classesPerTeacher: { primary: 5, junior: 6 }, ruralPupils: 200 },
  labour: { lessonsPerClass: 1 },
  mental: { schoolPercent: 95, fullTime: { boarders: 200, pupils: 1000 } },
  special: { roomPupils: 5, teachersPerRoom: 1, teachersPerClass: 2, homePupilsPerTeacher: 5 },
  health: { pupilsPerStaff: 600 },
  women: { maxPoints: 10 },
  towns: null,
  rural: { allowanceSettings: ['rural'], honourYears: [20, 30] },
}
