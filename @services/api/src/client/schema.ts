/* eslint-disable */
// Made from the routes by `pnpm --filter @services/api generate`; not to be edited.
export interface paths {
  "/auth/change-password": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Choose another password
     * @description Every session ends; this browser gets a new one.
     */
    post: operations["postAuthChangePassword"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/auth/reset": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Choose a password with the token of a one-time link
     * @description The link is used up, and every session of the account ends. Sign in afterwards.
     */
    post: operations["postAuthReset"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/auth/session": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who you are, and what of which entity you may see */
    get: operations["getAuthSession"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/auth/sessions": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where you are signed in */
    get: operations["getAuthSessions"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/auth/sessions/revoke": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End one of your sessions, or all but this one */
    post: operations["postAuthSessionsRevoke"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/auth/sign-in/email": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Begin a session, by e-mail and password
     * @description Whatever is wrong, account or password, the answer is the same. A session that the browser has ends.
     */
    post: operations["postAuthSignInEmail"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/auth/sign-out": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * End the session
     * @description Done as well where there is none. The browser is told to forget what it has of Atlas.
     */
    post: operations["postAuthSignOut"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/dashboard/overview": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Headline measures with trends, what moved, and how fresh the data are */
    get: operations["getDashboardOverview"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/decks": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Decks that you may open or download
     * @description Of all entities that you are a member of, whatever your role; or of the one that is named.
     */
    get: operations["getDecks"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/healthz": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the service runs, and which build */
    get: operations["getHealthz"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/openapi.json": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** This description, in OpenAPI 3.1 */
    get: operations["getOpenapiJson"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/readyz": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether both databases can be reached and a release is current */
    get: operations["getReadyz"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/records/organizations": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Schools and companies: searched, filtered, in order, a page at a time */
    get: operations["getRecordsOrganizations"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/records/organizations/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A school or company: its people, what they booked and learned, what was done there */
    get: operations["getRecordsOrganizationsById"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/records/organizations/export": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Schools and companies as a file */
    get: operations["getRecordsOrganizationsExport"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/records/people": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** People: searched, filtered, in order, a page at a time */
    get: operations["getRecordsPeople"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/records/people/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A person: what they booked, learned and paid, down to the workbook's rows */
    get: operations["getRecordsPeopleById"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/records/people/export": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** People as a file, with contact data */
    get: operations["getRecordsPeopleExport"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/reports/channels": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Measures of channels, by channel */
    get: operations["getReportsChannels"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/reports/channels/export": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The table of channels as a file */
    get: operations["getReportsChannelsExport"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/reports/channels/rows": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The rows behind a number of channels */
    get: operations["getReportsChannelsRows"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/reports/channels/rows/export": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The rows behind a number of channels as a file */
    get: operations["getReportsChannelsRowsExport"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/reports/enrollments": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Measures of enrollments, by program */
    get: operations["getReportsEnrollments"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/reports/enrollments/export": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The table of enrollments as a file */
    get: operations["getReportsEnrollmentsExport"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/reports/enrollments/rows": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The rows behind a number of enrollments */
    get: operations["getReportsEnrollmentsRows"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/reports/enrollments/rows/export": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The rows behind a number of enrollments as a file */
    get: operations["getReportsEnrollmentsRowsExport"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/reports/programs": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Measures of programs, by program */
    get: operations["getReportsPrograms"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/reports/programs/export": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The table of programs as a file */
    get: operations["getReportsProgramsExport"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/reports/programs/rows": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The rows behind a number of programs */
    get: operations["getReportsProgramsRows"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/reports/programs/rows/export": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The rows behind a number of programs as a file */
    get: operations["getReportsProgramsRowsExport"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/reports/revenue": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Measures of revenue, by program */
    get: operations["getReportsRevenue"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/reports/revenue/export": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The table of revenue as a file */
    get: operations["getReportsRevenueExport"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/reports/revenue/rows": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The rows behind a number of revenue */
    get: operations["getReportsRevenueRows"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/reports/revenue/rows/export": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The rows behind a number of revenue as a file */
    get: operations["getReportsRevenueRowsExport"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/reports/schools": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Measures of schools, by school */
    get: operations["getReportsSchools"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/reports/schools/export": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The table of schools as a file */
    get: operations["getReportsSchoolsExport"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/reports/schools/rows": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The rows behind a number of schools */
    get: operations["getReportsSchoolsRows"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/reports/schools/rows/export": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The rows behind a number of schools as a file */
    get: operations["getReportsSchoolsRowsExport"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description A person's standing with one unit */
    Account: {
      active: boolean;
      /** Format: date */
      first_date: string | null;
      /** Format: date */
      last_date: string | null;
      net_revenue: number;
      order_count: number;
      unit: string;
    };
    Activity: {
      channel: components["schemas"]["Named"];
      cost: number;
      /** Format: date */
      date: string;
      id: string;
      leads: number;
      name: string;
      note: string | null;
      source: components["schemas"]["Source"] | null;
      unit: string;
    };
    ActivityRow: {
      channel: components["schemas"]["Named"] | null;
      cost: number;
      /** Format: date */
      date: string;
      id: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: "activity";
      leads: number;
      name: string;
      organization: components["schemas"]["Link"] | null;
      source: components["schemas"]["Source"] | null;
      unit: string;
      /** @description What the row adds: rupiah, or things. For `people` and `orders`: its net revenue, or 1 */
      value: number;
    };
    ChannelsMeasures: {
      conversion: components["schemas"]["Measure"];
      cost_per_enrollment: components["schemas"]["Measure"];
      leads: components["schemas"]["Measure"];
      net_revenue: components["schemas"]["Measure"];
      new_enrollments: components["schemas"]["Measure"];
      paid_enrollments: components["schemas"]["Measure"];
      spend: components["schemas"]["Measure"];
    };
    ChannelsReport: {
      /** @enum {string} */
      by: "program" | "school" | "channel";
      measures: components["schemas"]["MeasureKind"][];
      next_cursor: string | null;
      not_added: components["schemas"]["NotAdded"][];
      period: components["schemas"]["Period"];
      release: components["schemas"]["Release"];
      /** @enum {string} */
      section: "channels";
      /** @description Of all the units asked for */
      total: {
        conversion: components["schemas"]["Measure"] | null;
        cost_per_enrollment: components["schemas"]["Measure"] | null;
        leads: components["schemas"]["Measure"] | null;
        net_revenue: components["schemas"]["Measure"] | null;
        new_enrollments: components["schemas"]["Measure"] | null;
        paid_enrollments: components["schemas"]["Measure"] | null;
        spend: components["schemas"]["Measure"] | null;
      };
      units: {
        /** @description Rows in all, on this page and others */
        row_count: number;
        rows: components["schemas"]["ChannelsRow"][];
        total: components["schemas"]["ChannelsMeasures"];
        trend: components["schemas"]["ChannelsTrendPoint"][];
        unit: components["schemas"]["Unit"];
      }[];
    };
    ChannelsRow: {
      /** @description Code of the channel, or id of the organization; UNMAPPED, UNKNOWN */
      key: string;
      measures: components["schemas"]["ChannelsMeasures"];
      name: string;
      /** @description Id below /records/organizations */
      record: string | null;
      /** @description The unit that a program is of */
      unit: string | null;
    };
    ChannelsTrendPoint: {
      measures: {
        conversion: components["schemas"]["TrendNumbers"];
        cost_per_enrollment: components["schemas"]["TrendNumbers"];
        leads: components["schemas"]["TrendNumbers"];
        net_revenue: components["schemas"]["TrendNumbers"];
        new_enrollments: components["schemas"]["TrendNumbers"];
        paid_enrollments: components["schemas"]["TrendNumbers"];
        spend: components["schemas"]["TrendNumbers"];
      };
      period: string;
    };
    Deck: {
      entity: string;
      links: {
        bytes: number;
        /**
         * @description web is a site to open; slides is the PDF of its pages
         * @enum {string}
         */
        format: "web" | "pptx" | "pdf" | "slides";
        /**
         * @description A path of the origin
         * @example /reports/ABC/2026-02/report.pptx?download
         */
        href: string;
        /** @enum {string} */
        language: "id" | "en";
      }[];
      /** @example 2026-02 */
      period: string;
      /** @enum {string} */
      period_type: "week" | "month" | "quarter" | "year";
      /** Format: date-time */
      published_at: string;
      /** @description What of the entity it is about; none: all of it */
      units: {
        code: string;
        name: string;
      }[];
      version: number;
    };
    Decks: {
      decks: components["schemas"]["Deck"][];
    };
    Enrollment: {
      channel: components["schemas"]["Named"];
      class_name: string | null;
      /** Format: date */
      end_date: string | null;
      /** Format: date */
      first_paid_date: string | null;
      first_paid_order: string | null;
      id: string;
      is_paid: boolean;
      organization: components["schemas"]["Link"] | null;
      person: components["schemas"]["Link"] | null;
      program: components["schemas"]["Named"];
      /** Format: date */
      registered_on: string;
      source: components["schemas"]["Source"] | null;
      /** Format: date */
      start_date: string | null;
      status: string | null;
      unit: string;
    };
    EnrollmentRow: {
      channel: components["schemas"]["Named"] | null;
      class_name: string | null;
      /** Format: date */
      date: string;
      /** Format: date */
      end_date: string | null;
      id: string;
      is_paid: boolean;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: "enrollment";
      organization: components["schemas"]["Link"] | null;
      person: components["schemas"]["Link"] | null;
      program: components["schemas"]["Named"];
      source: components["schemas"]["Source"] | null;
      /** Format: date */
      start_date: string | null;
      status: string | null;
      unit: string;
      /** @description What the row adds: rupiah, or things. For `people` and `orders`: its net revenue, or 1 */
      value: number;
    };
    EnrollmentsMeasures: {
      active_students: components["schemas"]["Measure"];
      completed: components["schemas"]["Measure"];
      dropped: components["schemas"]["Measure"];
      new_enrollments: components["schemas"]["Measure"];
      renewals: components["schemas"]["Measure"];
    };
    EnrollmentsReport: {
      /** @enum {string} */
      by: "program" | "school" | "channel";
      measures: components["schemas"]["MeasureKind"][];
      next_cursor: string | null;
      not_added: components["schemas"]["NotAdded"][];
      period: components["schemas"]["Period"];
      release: components["schemas"]["Release"];
      /** @enum {string} */
      section: "enrollments";
      /** @description Of all the units asked for */
      total: {
        active_students: components["schemas"]["Measure"] | null;
        completed: components["schemas"]["Measure"] | null;
        dropped: components["schemas"]["Measure"] | null;
        new_enrollments: components["schemas"]["Measure"] | null;
        renewals: components["schemas"]["Measure"] | null;
      };
      units: {
        /** @description Rows in all, on this page and others */
        row_count: number;
        rows: components["schemas"]["EnrollmentsRow"][];
        total: components["schemas"]["EnrollmentsMeasures"];
        trend: components["schemas"]["EnrollmentsTrendPoint"][];
        unit: components["schemas"]["Unit"];
      }[];
    };
    EnrollmentsRow: {
      /** @description Code of the program, or id of the organization; UNMAPPED, UNKNOWN */
      key: string;
      measures: components["schemas"]["EnrollmentsMeasures"];
      name: string;
      /** @description Id below /records/organizations */
      record: string | null;
      /** @description The unit that a program is of */
      unit: string | null;
    };
    EnrollmentsTrendPoint: {
      measures: {
        active_students: components["schemas"]["TrendNumbers"];
        completed: components["schemas"]["TrendNumbers"];
        dropped: components["schemas"]["TrendNumbers"];
        new_enrollments: components["schemas"]["TrendNumbers"];
        renewals: components["schemas"]["TrendNumbers"];
      };
      period: string;
    };
    Entity: {
      brand: {
        colours: {
          [key: string]: string;
        };
        fonts: {
          body: string;
          heading: string;
        };
        /** @description An SVG document */
        logo: string;
        tagline: string;
      } | null;
      code: string;
      currency: string;
      groups: {
        code: string;
        name: string;
        units: string[];
      }[];
      legal_name: string;
      locale: string;
      name: string;
      release: components["schemas"]["Publication"];
      /** @enum {string} */
      role: "staff" | "executive" | "analyst" | "admin";
      time_zone: string;
      units: {
        code: string;
        name: string;
      }[];
    };
    Freshness: {
      built_at: string | null;
      /** @description Rows of the workbooks, and how many of them are in the numbers */
      coverage: {
        accepted: number;
        rate: number | null;
        rows: number;
      } | null;
      first_month: string | null;
      /**
       * Format: date
       * @description Of the latest transaction or registration
       */
      last_fact_date: string | null;
      last_month: string | null;
      published_at: string;
    };
    Headline: {
      /** @enum {string} */
      adds: "sum" | "distinct" | "ratio";
      /** @enum {string} */
      format: "money" | "count" | "percent";
      key: string;
      /** @description Null where several units have no common number */
      measure: components["schemas"]["Measure"] | null;
      /**
       * @description Why they have none
       * @enum {string|null}
       */
      reason: "overlap" | "distinct" | "ratio" | null;
      trend: components["schemas"]["TrendPoint"][];
    };
    /** @description A record, by its id below /records/people or /records/organizations */
    Link: {
      id: string;
      name: string;
    };
    /**
     * @description A number with its target, attainment (actual ÷ target, a fraction), the period before, the same period a year before, and the year to the period's end. Money is in rupiah. Null: there is none.
     * @example {
     *       "actual": 192060000,
     *       "target": 245000000,
     *       "attainment": 0.7839,
     *       "previous": 400900000,
     *       "previous_year": 151110000,
     *       "ytd": 592960000,
     *       "ytd_target": 480000000,
     *       "ytd_previous_year": 401000000
     *     }
     */
    Measure: {
      actual: number | null;
      attainment: number | null;
      previous: number | null;
      previous_year: number | null;
      target: number | null;
      ytd: number | null;
      ytd_previous_year: number | null;
      ytd_target: number | null;
    };
    MeasureKind: {
      /**
       * @description sum: units add up; distinct: counts people, who may be in several units; ratio: a quotient
       * @enum {string}
       */
      adds: "sum" | "distinct" | "ratio";
      /** @enum {string} */
      format: "money" | "count" | "percent";
      has_target: boolean;
      key: string;
    };
    Member: {
      active: boolean;
      grade: string | null;
      /** Format: date */
      last_date: string | null;
      net_revenue: number;
      person: components["schemas"]["Link"];
      student_number: string | null;
    };
    Metric: {
      /** @enum {string} */
      adds: "sum" | "distinct" | "ratio";
      /** @enum {string} */
      format: "money" | "count" | "percent";
      key: string;
      /** @description Null where several units have no common number */
      measure: components["schemas"]["Measure"] | null;
      /**
       * @description Why they have none
       * @enum {string|null}
       */
      reason: "overlap" | "distinct" | "ratio" | null;
    };
    /**
     * @description Something whose net revenue differs from what it was, in rupiah
     * @example {
     *       "by": "program",
     *       "key": "JAPANESE",
     *       "name": "Bahasa Jepang",
     *       "record": null,
     *       "actual": 45000000,
     *       "base": 25000000,
     *       "change": 20000000,
     *       "relative_change": 0.8
     *     }
     */
    Mover: {
      actual: number;
      base: number;
      /** @enum {string} */
      by: "program" | "school" | "channel" | "unit";
      /** @description actual − base */
      change: number;
      key: string;
      name: string;
      /** @description Id below /records/organizations, of a school */
      record: string | null;
      /** @description change ÷ base, a fraction; null where base is 0 */
      relative_change: number | null;
    };
    /** @description Net revenue against a year or a period before: in all, and who made the difference */
    Movers: {
      actual: number | null;
      /** @enum {string} */
      against: "previous_year" | "previous";
      base: number | null;
      by: {
        down: components["schemas"]["Mover"][];
        /** @enum {string} */
        kind: "program" | "school" | "channel" | "unit";
        up: components["schemas"]["Mover"][];
      }[];
      change: number | null;
      down: components["schemas"]["Mover"][];
      /** @description The biggest, of different kinds as long as there are */
      up: components["schemas"]["Mover"][];
    };
    /**
     * @example {
     *       "code": "JAPANESE",
     *       "name": "Bahasa Jepang"
     *     }
     */
    Named: {
      code: string;
      name: string;
    };
    /** @description Why the units have no common number. overlap: one unit is in two of those asked for; distinct: a person may be in several; ratio: quotients do not add up */
    NotAdded: {
      measure: string;
      /** @enum {string} */
      reason: "overlap" | "distinct" | "ratio";
    };
    Order: {
      amount: number;
      discount: number;
      /** Format: date */
      first_date: string;
      gross_revenue: number;
      id: string;
      invoice_number: string | null;
      items: components["schemas"]["OrderItem"][];
      /** Format: date */
      last_date: string;
      net_revenue: number;
      outstanding: number;
      person: components["schemas"]["Link"] | null;
      refund: number;
      source: components["schemas"]["Source"] | null;
      status: string;
      unit: string;
    };
    /** @description A workbook row of an order */
    OrderItem: {
      amount: number;
      channel: components["schemas"]["Named"];
      /** Format: date */
      date: string;
      discount: number;
      gross_revenue: number;
      id: string;
      item_name: string | null;
      net_revenue: number;
      organization: components["schemas"]["Link"] | null;
      outstanding: number;
      person: components["schemas"]["Link"] | null;
      program: components["schemas"]["Named"];
      quantity: number | null;
      refund: number;
      source: components["schemas"]["Source"] | null;
      type: string | null;
      unit_price: number | null;
    };
    OrderItemRow: {
      amount: number;
      channel: components["schemas"]["Named"] | null;
      /** Format: date */
      date: string;
      id: string;
      item_name: string | null;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: "order_item";
      order: {
        id: string;
        invoice_number: string | null;
      };
      organization: components["schemas"]["Link"] | null;
      person: components["schemas"]["Link"] | null;
      program: components["schemas"]["Named"];
      quantity: number | null;
      source: components["schemas"]["Source"] | null;
      type: string | null;
      unit: string;
      /** @description What the row adds: rupiah, or things. For `people` and `orders`: its net revenue, or 1 */
      value: number;
    };
    /**
     * @example {
     *       "id": "7c1f0a9b2d3e4f50617283940a1b2c3d",
     *       "name": "SMA Contoh",
     *       "person_count": 41,
     *       "active_students": 12,
     *       "order_count": 63,
     *       "net_revenue": 118400000,
     *       "first_date": "2023-01-09",
     *       "last_date": "2026-02-20"
     *     }
     */
    Organization: {
      active_students: number;
      /** Format: date */
      first_date: string | null;
      id: string;
      /** Format: date */
      last_date: string | null;
      name: string;
      net_revenue: number;
      order_count: number;
      person_count: number;
    };
    OrganizationDetail: {
      activities: components["schemas"]["Activity"][];
      enrollments: components["schemas"]["Enrollment"][];
      orders: components["schemas"]["Order"][];
      organization: components["schemas"]["Organization"];
      /** @description By name; all of them are in /records/people?organization= */
      people: components["schemas"]["Member"][];
      relations: components["schemas"]["Relation"][];
      release: components["schemas"]["Release"];
      timeline: components["schemas"]["TimelineEvent"][];
      transactions: components["schemas"]["Transaction"][];
      /** @description Names of the lists that go on: they hold the latest alone */
      truncated: string[];
      /** @description Its measures by year, as the section of schools shows them */
      years: components["schemas"]["OrganizationYear"][];
    };
    Organizations: {
      next_cursor: string | null;
      previous_cursor: string | null;
      release: components["schemas"]["Release"];
      rows: components["schemas"]["Organization"][];
    };
    OrganizationYear: {
      active_students: components["schemas"]["Measure"];
      net_revenue: components["schemas"]["Measure"];
      order_count: components["schemas"]["Measure"];
      students: components["schemas"]["Measure"];
      /** @description A running year: the numbers are the year to date, to be compared with the same months of the year before */
      to_date: boolean;
      year: number;
    };
    Overview: {
      /** @description Headline measures of the whole, of every group and unit */
      by_unit: {
        measures: {
          active_students: components["schemas"]["Measure"];
          leads: components["schemas"]["Measure"];
          net_revenue: components["schemas"]["Measure"];
          new_enrollments: components["schemas"]["Measure"];
          order_count: components["schemas"]["Measure"];
        };
        unit: components["schemas"]["Unit"];
      }[];
      freshness: components["schemas"]["Freshness"];
      headlines: components["schemas"]["Headline"][];
      /** @description The key metrics of reports, in their order */
      metrics: components["schemas"]["Metric"][];
      movers: components["schemas"]["Movers"][];
      period: components["schemas"]["Period"];
      release: components["schemas"]["Release"];
      /** @description What was asked for */
      units: components["schemas"]["Unit"][];
    };
    People: {
      next_cursor: string | null;
      previous_cursor: string | null;
      release: components["schemas"]["Release"];
      rows: components["schemas"]["Person"][];
    };
    /**
     * @example {
     *       "key": "2026-02",
     *       "type": "month",
     *       "year": 2026,
     *       "month": "February",
     *       "start": "2026-02-01",
     *       "end": "2026-02-28",
     *       "to_date": false,
     *       "state": "current"
     *     }
     */
    Period: {
      /** Format: date */
      end: string;
      /** @description 2026-02, 2026-Q1 or 2026 */
      key: string;
      /**
       * @description As the parameter says it
       * @enum {string}
       */
      month:
        | "January"
        | "February"
        | "March"
        | "April"
        | "May"
        | "June"
        | "July"
        | "August"
        | "September"
        | "October"
        | "November"
        | "December"
        | "Q1"
        | "Q2"
        | "Q3"
        | "Q4"
        | "All months";
      /** Format: date */
      start: string;
      /**
       * @description Whether the last month published lies after the period, in it (it may be incomplete), or before it
       * @enum {string}
       */
      state: "past" | "current" | "future";
      /** @description A running year: the numbers are the year to date, to be compared with the same months of the year before */
      to_date: boolean;
      /** @enum {string} */
      type: "month" | "quarter" | "year";
      year: number;
    };
    /**
     * @example {
     *       "id": "0f8b3c1e5a7d49e2b6c4d1a09e3f7b52",
     *       "name": "Siti Rahma",
     *       "student_number": "TM-0042",
     *       "phone": null,
     *       "email": null,
     *       "grade": "XI",
     *       "organization": {
     *         "id": "7c1f0a9b2d3e4f50617283940a1b2c3d",
     *         "name": "SMA Contoh"
     *       },
     *       "first_date": "2024-07-01",
     *       "last_date": "2026-02-11",
     *       "order_count": 3,
     *       "net_revenue": 5400000,
     *       "enrollment_count": 2,
     *       "active": true,
     *       "masked": true
     *     }
     */
    Person: {
      active: boolean;
      email: string | null;
      enrollment_count: number;
      /** Format: date */
      first_date: string | null;
      grade: string | null;
      id: string;
      /**
       * Format: date
       * @description Of the latest transaction or registration
       */
      last_date: string | null;
      /** @description Contact data (telephone, e-mail, birth date, guardian) is not shown with your role: it is null */
      masked: boolean;
      name: string;
      net_revenue: number;
      order_count: number;
      organization: components["schemas"]["Link"] | null;
      phone: string | null;
      student_number: string | null;
    };
    PersonDetail: {
      accounts: components["schemas"]["Account"][];
      enrollments: components["schemas"]["Enrollment"][];
      orders: components["schemas"]["Order"][];
      person: components["schemas"]["PersonInFull"];
      relations: components["schemas"]["Relation"][];
      release: components["schemas"]["Release"];
      timeline: components["schemas"]["TimelineEvent"][];
      transactions: components["schemas"]["Transaction"][];
      /** @description Names of the lists that go on: they hold the latest alone */
      truncated: string[];
    };
    PersonInFull: {
      active: boolean;
      /** Format: date */
      birth_date: string | null;
      email: string | null;
      enrollment_count: number;
      /** Format: date */
      first_date: string | null;
      gender: string | null;
      grade: string | null;
      guardian_name: string | null;
      id: string;
      /**
       * Format: date
       * @description Of the latest transaction or registration
       */
      last_date: string | null;
      /** @description Contact data (telephone, e-mail, birth date, guardian) is not shown with your role: it is null */
      masked: boolean;
      name: string;
      net_revenue: number;
      order_count: number;
      organization: components["schemas"]["Link"] | null;
      phone: string | null;
      source: components["schemas"]["Source"] | null;
      student_number: string | null;
    };
    Problem: {
      detail?: string;
      /** @description The fields that are wrong */
      errors?: {
        detail: string;
        /** @enum {string} */
        in: "query" | "path" | "body";
        name: string;
      }[];
      /** @description What to name to the maintainer, who finds it in the log */
      request_id: string;
      status: number;
      /** @description The same in English */
      title: string;
      /**
       * @description What kind of problem it is, for programs
       * @example urn:problem-type:atlas:not-found
       */
      type: string;
    };
    ProgramsMeasures: {
      active_students: components["schemas"]["Measure"];
      completed: components["schemas"]["Measure"];
      customer_count: components["schemas"]["Measure"];
      dropped: components["schemas"]["Measure"];
      net_revenue: components["schemas"]["Measure"];
      new_enrollments: components["schemas"]["Measure"];
      order_count: components["schemas"]["Measure"];
      renewals: components["schemas"]["Measure"];
    };
    ProgramsReport: {
      /** @enum {string} */
      by: "program" | "school" | "channel";
      measures: components["schemas"]["MeasureKind"][];
      next_cursor: string | null;
      not_added: components["schemas"]["NotAdded"][];
      period: components["schemas"]["Period"];
      release: components["schemas"]["Release"];
      /** @enum {string} */
      section: "programs";
      /** @description Of all the units asked for */
      total: {
        active_students: components["schemas"]["Measure"] | null;
        completed: components["schemas"]["Measure"] | null;
        customer_count: components["schemas"]["Measure"] | null;
        dropped: components["schemas"]["Measure"] | null;
        net_revenue: components["schemas"]["Measure"] | null;
        new_enrollments: components["schemas"]["Measure"] | null;
        order_count: components["schemas"]["Measure"] | null;
        renewals: components["schemas"]["Measure"] | null;
      };
      units: {
        /** @description Rows in all, on this page and others */
        row_count: number;
        rows: components["schemas"]["ProgramsRow"][];
        total: components["schemas"]["ProgramsMeasures"];
        trend: components["schemas"]["ProgramsTrendPoint"][];
        unit: components["schemas"]["Unit"];
      }[];
    };
    ProgramsRow: {
      /** @description Code of the program, or id of the organization; UNMAPPED, UNKNOWN */
      key: string;
      measures: components["schemas"]["ProgramsMeasures"];
      name: string;
      /** @description Id below /records/organizations */
      record: string | null;
      /** @description The unit that a program is of */
      unit: string | null;
    };
    ProgramsTrendPoint: {
      measures: {
        active_students: components["schemas"]["TrendNumbers"];
        completed: components["schemas"]["TrendNumbers"];
        customer_count: components["schemas"]["TrendNumbers"];
        dropped: components["schemas"]["TrendNumbers"];
        net_revenue: components["schemas"]["TrendNumbers"];
        new_enrollments: components["schemas"]["TrendNumbers"];
        order_count: components["schemas"]["TrendNumbers"];
        renewals: components["schemas"]["TrendNumbers"];
      };
      period: string;
    };
    /** @description What is published; null where nothing is yet */
    Publication: {
      built_at: string | null;
      coverage: {
        accepted: number;
        rows: number;
      } | null;
      /** @example 2023-01 */
      first_month: string | null;
      /** @example 2026-02 */
      last_month: string | null;
      number: number;
      published_at: string | null;
      years: number[];
    } | null;
    /** @description Whom a person belongs to */
    Relation: {
      /** Format: date */
      first_date: string | null;
      /** @enum {string} */
      kind: "member" | "guardian";
      /** Format: date */
      last_date: string | null;
      /** @description Of a guardian; null where your role may not see it */
      name: string | null;
      organization: components["schemas"]["Link"] | null;
      person: components["schemas"]["Link"] | null;
      source: components["schemas"]["Source"] | null;
    };
    /**
     * @description What was published, as a whole: every number of one release fits every other
     * @example {
     *       "number": 3,
     *       "published_at": "2026-03-02T02:00:00.000Z",
     *       "built_at": "2026-03-02T01:00:00.000Z"
     *     }
     */
    Release: {
      /** @description When the numbers were worked out */
      built_at: string | null;
      number: number;
      published_at: string;
    };
    RevenueMeasures: {
      average_order: components["schemas"]["Measure"];
      customer_count: components["schemas"]["Measure"];
      discount: components["schemas"]["Measure"];
      gross_revenue: components["schemas"]["Measure"];
      net_revenue: components["schemas"]["Measure"];
      order_count: components["schemas"]["Measure"];
      outstanding: components["schemas"]["Measure"];
      refund: components["schemas"]["Measure"];
    };
    RevenueReport: {
      /** @enum {string} */
      by: "program" | "school" | "channel";
      measures: components["schemas"]["MeasureKind"][];
      next_cursor: string | null;
      not_added: components["schemas"]["NotAdded"][];
      period: components["schemas"]["Period"];
      release: components["schemas"]["Release"];
      /** @enum {string} */
      section: "revenue";
      /** @description Of all the units asked for */
      total: {
        average_order: components["schemas"]["Measure"] | null;
        customer_count: components["schemas"]["Measure"] | null;
        discount: components["schemas"]["Measure"] | null;
        gross_revenue: components["schemas"]["Measure"] | null;
        net_revenue: components["schemas"]["Measure"] | null;
        order_count: components["schemas"]["Measure"] | null;
        outstanding: components["schemas"]["Measure"] | null;
        refund: components["schemas"]["Measure"] | null;
      };
      units: {
        /** @description Rows in all, on this page and others */
        row_count: number;
        rows: components["schemas"]["RevenueRow"][];
        total: components["schemas"]["RevenueMeasures"];
        trend: components["schemas"]["RevenueTrendPoint"][];
        unit: components["schemas"]["Unit"];
      }[];
    };
    RevenueRow: {
      /** @description Code of the program, or id of the organization; UNMAPPED, UNKNOWN */
      key: string;
      measures: components["schemas"]["RevenueMeasures"];
      name: string;
      /** @description Id below /records/organizations */
      record: string | null;
      /** @description The unit that a program is of */
      unit: string | null;
    };
    RevenueTrendPoint: {
      measures: {
        average_order: components["schemas"]["TrendNumbers"];
        customer_count: components["schemas"]["TrendNumbers"];
        discount: components["schemas"]["TrendNumbers"];
        gross_revenue: components["schemas"]["TrendNumbers"];
        net_revenue: components["schemas"]["TrendNumbers"];
        order_count: components["schemas"]["TrendNumbers"];
        outstanding: components["schemas"]["TrendNumbers"];
        refund: components["schemas"]["TrendNumbers"];
      };
      period: string;
    };
    RowsBehind: {
      /** @description The number that the rows are behind, as the section shows it */
      figure: number | null;
      /**
       * @description sum: the figure is the sum of all values; orders, people: how many different ones there are; ratio: a quotient of what the rows come to
       * @enum {string}
       */
      made_of: "sum" | "orders" | "people" | "ratio";
      measure: {
        /** @enum {string} */
        format: "money" | "count" | "percent";
        key: string;
      };
      next_cursor: string | null;
      period: components["schemas"]["Period"];
      release: components["schemas"]["Release"];
      rows: (
        | components["schemas"]["OrderItemRow"]
        | components["schemas"]["EnrollmentRow"]
        | components["schemas"]["ActivityRow"]
      )[];
      units: components["schemas"]["Unit"][];
    };
    SchoolsMeasures: {
      active_students: components["schemas"]["Measure"];
      net_revenue: components["schemas"]["Measure"];
      order_count: components["schemas"]["Measure"];
      students: components["schemas"]["Measure"];
    };
    SchoolsReport: {
      /** @enum {string} */
      by: "program" | "school" | "channel";
      measures: components["schemas"]["MeasureKind"][];
      next_cursor: string | null;
      not_added: components["schemas"]["NotAdded"][];
      period: components["schemas"]["Period"];
      release: components["schemas"]["Release"];
      /** @enum {string} */
      section: "schools";
      /** @description Of all the units asked for */
      total: {
        active_students: components["schemas"]["Measure"] | null;
        net_revenue: components["schemas"]["Measure"] | null;
        order_count: components["schemas"]["Measure"] | null;
        students: components["schemas"]["Measure"] | null;
      };
      units: {
        /** @description Rows in all, on this page and others */
        row_count: number;
        rows: components["schemas"]["SchoolsRow"][];
        total: components["schemas"]["SchoolsMeasures"];
        trend: components["schemas"]["SchoolsTrendPoint"][];
        unit: components["schemas"]["Unit"];
      }[];
    };
    SchoolsRow: {
      /** @description Code of the school, or id of the organization; UNMAPPED, UNKNOWN */
      key: string;
      measures: components["schemas"]["SchoolsMeasures"];
      name: string;
      /** @description Id below /records/organizations */
      record: string | null;
      /** @description The unit that a program is of */
      unit: string | null;
    };
    SchoolsTrendPoint: {
      measures: {
        active_students: components["schemas"]["TrendNumbers"];
        net_revenue: components["schemas"]["TrendNumbers"];
        order_count: components["schemas"]["TrendNumbers"];
        students: components["schemas"]["TrendNumbers"];
      };
      period: string;
    };
    Session: {
      account: {
        email: string;
        name: string;
      };
      entities: components["schemas"]["Entity"][];
      /** Format: date-time */
      expires_at: string;
    };
    Sessions: {
      sessions: {
        address: string | null;
        browser: string | null;
        current: boolean;
        /** Format: date-time */
        expires_at: string;
        id: string;
        /**
         * Format: date-time
         * @description To the hour
         */
        seen_at: string;
        /** Format: date-time */
        started_at: string;
      }[];
    };
    /**
     * @description The workbook row that it came from, counted as the spreadsheet does
     * @example {
     *       "file": "ABC-2026.xlsx",
     *       "sheet": "Transaksi",
     *       "row": 42
     *     }
     */
    Source: {
      file: string;
      row: number;
      sheet: string;
    };
    /**
     * @example {
     *       "date": "2026-02-11",
     *       "event": "ordered",
     *       "id": "4be1…",
     *       "what": "INV/TM/2602/0007",
     *       "status": "paid",
     *       "amount": 1800000
     *     }
     */
    TimelineEvent: {
      amount: number | null;
      /** Format: date */
      date: string;
      /** @enum {string} */
      event: "registered" | "started" | "ended" | "ordered" | "transaction" | "activity";
      /** @description Of the enrolment, order, transaction or activity that it tells of */
      id: string;
      status: string | null;
      /** @description Name of the program or activity, or number of the invoice */
      what: string | null;
    };
    Transaction: {
      amount: number;
      /** Format: date */
      date: string;
      id: string;
      method: string | null;
      note: string | null;
      order: string;
      source: components["schemas"]["Source"] | null;
      status: string | null;
      type: string | null;
      unit: string;
    };
    TrendNumbers: {
      actual: number | null;
      previous_year: number | null;
      target: number | null;
    };
    /**
     * @description A period of a trend; looking at a running year, the year to the same month
     * @example {
     *       "period": "2026-02",
     *       "actual": 192060000,
     *       "target": 245000000,
     *       "previous_year": 151110000
     *     }
     */
    TrendPoint: {
      actual: number | null;
      period: string;
      previous_year: number | null;
      target: number | null;
    };
    /**
     * @description A unit, a group of units, or the whole entity (ALL)
     * @example {
     *       "code": "ALL",
     *       "name": "Example",
     *       "kind": "all"
     *     }
     */
    Unit: {
      code: string;
      /** @enum {string} */
      kind: "all" | "group" | "unit";
      name: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  postAuthChangePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Format: password */
          current_password: string;
          /** Format: password */
          new_password: string;
        };
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The body is not JSON */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  postAuthReset: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Format: password */
          password: string;
          token: string;
        };
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The body is not JSON */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getAuthSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Session"];
        };
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getAuthSessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Sessions"];
        };
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  postAuthSessionsRevoke: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Format: password */
          current_password: string;
          /** @description Its id; without: all but this one */
          session?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The body is not JSON */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  postAuthSignInEmail: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Format: email */
          email: string;
          /** Format: password */
          password: string;
        };
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The body is not JSON */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  postAuthSignOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getDashboardOverview: {
    parameters: {
      query: {
        /** @description Code of an entity that you are a member of */
        entity: string;
        /** @description A month, a quarter, or the whole year, which is the year to date where it is running. Left out: the latest month published. */
        month?:
          | "January"
          | "February"
          | "March"
          | "April"
          | "May"
          | "June"
          | "July"
          | "August"
          | "September"
          | "October"
          | "November"
          | "December"
          | "Q1"
          | "Q2"
          | "Q3"
          | "Q4"
          | "All months";
        /** @description Codes of units or groups; may be given several times. Left out: the whole entity. */
        unit?: string[];
        /** @description A published year. Left out: the latest. */
        year?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Overview"];
        };
      };
      /** @description As the ETag names it */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It asks for what there is not, or not for this role */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getDecks: {
    parameters: {
      query?: {
        entity?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Decks"];
        };
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getHealthz: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            build: string;
            /** @enum {string} */
            status: "ok";
          };
        };
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getOpenapiJson: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            [key: string]: unknown;
          };
        };
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getReadyz: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @enum {string} */
            status: "ready";
          };
        };
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getRecordsOrganizations: {
    parameters: {
      query: {
        /** @description Learning at the moment, or not */
        active?: boolean;
        /** @description Code of a channel: an enrolment or an order by it */
        channel?: string;
        /** @description Where to go on: `next_cursor` of the page before, with the same other parameters. Pages are of one release, whatever is published meanwhile; where that is gone, the answer is 410 and paging begins anew. */
        cursor?: string;
        /** @description Code of an entity that you are a member of */
        entity: string;
        /** @description The last transaction or registration is of this day or later */
        from?: string;
        /** @description Rows of a page */
        limit?: number;
        /** @description Code of a program: an enrolment or an order of it */
        program?: string;
        /** @description Words that a record must have, or their beginnings: of the name, the student number; with the role for it, telephone and e-mail */
        q?: string;
        /** @description Order; with a minus the last or greatest first */
        sort?: "name" | "-name" | "last_date" | "-last_date" | "net_revenue" | "-net_revenue";
        /** @description The last transaction or registration is of this day or earlier */
        to?: string;
        /** @description Codes of units or groups; may be given several times. Left out: the whole entity. */
        unit?: string[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Organizations"];
        };
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The release that a cursor names is gone */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It asks for what there is not, or not for this role */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getRecordsOrganizationsById: {
    parameters: {
      query: {
        /** @description Code of an entity that you are a member of */
        entity: string;
      };
      header?: never;
      path: {
        /** @description Id of the record */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["OrganizationDetail"];
        };
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getRecordsOrganizationsExport: {
    parameters: {
      query: {
        /** @description Learning at the moment, or not */
        active?: boolean;
        /** @description Code of a channel: an enrolment or an order by it */
        channel?: string;
        /** @description Code of an entity that you are a member of */
        entity: string;
        /** @description csv: RFC 4180, UTF-8 with a byte order mark, decimal points, fractions for percents; texts that a spreadsheet might take for a formula begin with an apostrophe. xlsx: numbers, days and percents as such */
        format: "csv" | "xlsx";
        /** @description The last transaction or registration is of this day or later */
        from?: string;
        /** @description Of the headings */
        language?: "id" | "en";
        /** @description Code of a program: an enrolment or an order of it */
        program?: string;
        /** @description Words that a record must have, or their beginnings: of the name, the student number; with the role for it, telephone and e-mail */
        q?: string;
        /** @description Order; with a minus the last or greatest first */
        sort?: "name" | "-name" | "last_date" | "-last_date" | "net_revenue" | "-net_revenue";
        /** @description The last transaction or registration is of this day or earlier */
        to?: string;
        /** @description Codes of units or groups; may be given several times. Left out: the whole entity. */
        unit?: string[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
          "text/csv; charset=utf-8": string;
        };
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It asks for what there is not, or not for this role */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getRecordsPeople: {
    parameters: {
      query: {
        /** @description Learning at the moment, or not */
        active?: boolean;
        /** @description Code of a channel: an enrolment or an order by it */
        channel?: string;
        /** @description Where to go on: `next_cursor` of the page before, with the same other parameters. Pages are of one release, whatever is published meanwhile; where that is gone, the answer is 410 and paging begins anew. */
        cursor?: string;
        /** @description Code of an entity that you are a member of */
        entity: string;
        /** @description The last transaction or registration is of this day or later */
        from?: string;
        /** @description Rows of a page */
        limit?: number;
        /** @description Id of an organization: its people */
        organization?: string;
        /** @description Code of a program: an enrolment or an order of it */
        program?: string;
        /** @description Words that a record must have, or their beginnings: of the name, the student number; with the role for it, telephone and e-mail */
        q?: string;
        /** @description Order; with a minus the last or greatest first */
        sort?: "name" | "-name" | "last_date" | "-last_date" | "net_revenue" | "-net_revenue";
        /** @description The last transaction or registration is of this day or earlier */
        to?: string;
        /** @description Codes of units or groups; may be given several times. Left out: the whole entity. */
        unit?: string[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["People"];
        };
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The release that a cursor names is gone */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It asks for what there is not, or not for this role */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getRecordsPeopleById: {
    parameters: {
      query: {
        /** @description Code of an entity that you are a member of */
        entity: string;
      };
      header?: never;
      path: {
        /** @description Id of the record */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PersonDetail"];
        };
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getRecordsPeopleExport: {
    parameters: {
      query: {
        /** @description Learning at the moment, or not */
        active?: boolean;
        /** @description Code of a channel: an enrolment or an order by it */
        channel?: string;
        /** @description Code of an entity that you are a member of */
        entity: string;
        /** @description csv: RFC 4180, UTF-8 with a byte order mark, decimal points, fractions for percents; texts that a spreadsheet might take for a formula begin with an apostrophe. xlsx: numbers, days and percents as such */
        format: "csv" | "xlsx";
        /** @description The last transaction or registration is of this day or later */
        from?: string;
        /** @description Of the headings */
        language?: "id" | "en";
        /** @description Id of an organization: its people */
        organization?: string;
        /** @description Code of a program: an enrolment or an order of it */
        program?: string;
        /** @description Words that a record must have, or their beginnings: of the name, the student number; with the role for it, telephone and e-mail */
        q?: string;
        /** @description Order; with a minus the last or greatest first */
        sort?: "name" | "-name" | "last_date" | "-last_date" | "net_revenue" | "-net_revenue";
        /** @description The last transaction or registration is of this day or earlier */
        to?: string;
        /** @description Codes of units or groups; may be given several times. Left out: the whole entity. */
        unit?: string[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
          "text/csv; charset=utf-8": string;
        };
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It asks for what there is not, or not for this role */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getReportsChannels: {
    parameters: {
      query: {
        /** @description Code of a channel: its row and trend alone */
        channel?: string;
        /** @description Where to go on: `next_cursor` of the page before, with the same other parameters. Pages are of one release, whatever is published meanwhile; where that is gone, the answer is 410 and paging begins anew. */
        cursor?: string;
        /** @description Code of an entity that you are a member of */
        entity: string;
        /** @description Rows of a page */
        limit?: number;
        /** @description A month, a quarter, or the whole year, which is the year to date where it is running. Left out: the latest month published. */
        month?:
          | "January"
          | "February"
          | "March"
          | "April"
          | "May"
          | "June"
          | "July"
          | "August"
          | "September"
          | "October"
          | "November"
          | "December"
          | "Q1"
          | "Q2"
          | "Q3"
          | "Q4"
          | "All months";
        /** @description Rows whose name has this in it */
        q?: string;
        /** @description The measure that rows are ordered by, with a minus the greatest first */
        sort?:
          | "name"
          | "-name"
          | "leads"
          | "-leads"
          | "new_enrollments"
          | "-new_enrollments"
          | "paid_enrollments"
          | "-paid_enrollments"
          | "conversion"
          | "-conversion"
          | "net_revenue"
          | "-net_revenue"
          | "spend"
          | "-spend"
          | "cost_per_enrollment"
          | "-cost_per_enrollment";
        /** @description What of that measure; left out: actual */
        sort_field?:
          "actual" | "target" | "attainment" | "previous" | "previous_year" | "ytd" | "change" | "change_on_year";
        /** @description Codes of units or groups; may be given several times. Left out: the whole entity. */
        unit?: string[];
        /** @description A published year. Left out: the latest. */
        year?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ChannelsReport"];
        };
      };
      /** @description As the ETag names it */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The release that a cursor names is gone */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It asks for what there is not, or not for this role */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getReportsChannelsExport: {
    parameters: {
      query: {
        /** @description Code of a channel: its row and trend alone */
        channel?: string;
        /** @description Code of an entity that you are a member of */
        entity: string;
        /** @description csv: RFC 4180, UTF-8 with a byte order mark, decimal points, fractions for percents; texts that a spreadsheet might take for a formula begin with an apostrophe. xlsx: numbers, days and percents as such */
        format: "csv" | "xlsx";
        /** @description Of the headings */
        language?: "id" | "en";
        /** @description A month, a quarter, or the whole year, which is the year to date where it is running. Left out: the latest month published. */
        month?:
          | "January"
          | "February"
          | "March"
          | "April"
          | "May"
          | "June"
          | "July"
          | "August"
          | "September"
          | "October"
          | "November"
          | "December"
          | "Q1"
          | "Q2"
          | "Q3"
          | "Q4"
          | "All months";
        /** @description Rows whose name has this in it */
        q?: string;
        /** @description The measure that rows are ordered by, with a minus the greatest first */
        sort?:
          | "name"
          | "-name"
          | "leads"
          | "-leads"
          | "new_enrollments"
          | "-new_enrollments"
          | "paid_enrollments"
          | "-paid_enrollments"
          | "conversion"
          | "-conversion"
          | "net_revenue"
          | "-net_revenue"
          | "spend"
          | "-spend"
          | "cost_per_enrollment"
          | "-cost_per_enrollment";
        /** @description What of that measure; left out: actual */
        sort_field?:
          "actual" | "target" | "attainment" | "previous" | "previous_year" | "ytd" | "change" | "change_on_year";
        /** @description Codes of units or groups; may be given several times. Left out: the whole entity. */
        unit?: string[];
        /** @description A published year. Left out: the latest. */
        year?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
          "text/csv; charset=utf-8": string;
        };
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It asks for what there is not, or not for this role */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getReportsChannelsRows: {
    parameters: {
      query: {
        /** @description Code of a channel: its row and trend alone */
        channel?: string;
        /** @description Where to go on: `next_cursor` of the page before, with the same other parameters. Pages are of one release, whatever is published meanwhile; where that is gone, the answer is 410 and paging begins anew. */
        cursor?: string;
        /** @description Code of an entity that you are a member of */
        entity: string;
        /** @description Rows of a page */
        limit?: number;
        /** @description Which number the rows are behind */
        measure:
          | "leads"
          | "new_enrollments"
          | "paid_enrollments"
          | "conversion"
          | "net_revenue"
          | "spend"
          | "cost_per_enrollment";
        /** @description A month, a quarter, or the whole year, which is the year to date where it is running. Left out: the latest month published. */
        month?:
          | "January"
          | "February"
          | "March"
          | "April"
          | "May"
          | "June"
          | "July"
          | "August"
          | "September"
          | "October"
          | "November"
          | "December"
          | "Q1"
          | "Q2"
          | "Q3"
          | "Q4"
          | "All months";
        /** @description Oldest first, or newest */
        sort?: "date" | "-date";
        /** @description Codes of units or groups; may be given several times. Left out: the whole entity. */
        unit?: string[];
        /** @description A published year. Left out: the latest. */
        year?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RowsBehind"];
        };
      };
      /** @description As the ETag names it */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The release that a cursor names is gone */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It asks for what there is not, or not for this role */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getReportsChannelsRowsExport: {
    parameters: {
      query: {
        /** @description Code of a channel: its row and trend alone */
        channel?: string;
        /** @description Code of an entity that you are a member of */
        entity: string;
        /** @description csv: RFC 4180, UTF-8 with a byte order mark, decimal points, fractions for percents; texts that a spreadsheet might take for a formula begin with an apostrophe. xlsx: numbers, days and percents as such */
        format: "csv" | "xlsx";
        /** @description Of the headings */
        language?: "id" | "en";
        /** @description Which number the rows are behind */
        measure:
          | "leads"
          | "new_enrollments"
          | "paid_enrollments"
          | "conversion"
          | "net_revenue"
          | "spend"
          | "cost_per_enrollment";
        /** @description A month, a quarter, or the whole year, which is the year to date where it is running. Left out: the latest month published. */
        month?:
          | "January"
          | "February"
          | "March"
          | "April"
          | "May"
          | "June"
          | "July"
          | "August"
          | "September"
          | "October"
          | "November"
          | "December"
          | "Q1"
          | "Q2"
          | "Q3"
          | "Q4"
          | "All months";
        /** @description Oldest first, or newest */
        sort?: "date" | "-date";
        /** @description Codes of units or groups; may be given several times. Left out: the whole entity. */
        unit?: string[];
        /** @description A published year. Left out: the latest. */
        year?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
          "text/csv; charset=utf-8": string;
        };
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It asks for what there is not, or not for this role */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getReportsEnrollments: {
    parameters: {
      query: {
        /** @description Where to go on: `next_cursor` of the page before, with the same other parameters. Pages are of one release, whatever is published meanwhile; where that is gone, the answer is 410 and paging begins anew. */
        cursor?: string;
        /** @description Code of an entity that you are a member of */
        entity: string;
        /** @description Rows of a page */
        limit?: number;
        /** @description A month, a quarter, or the whole year, which is the year to date where it is running. Left out: the latest month published. */
        month?:
          | "January"
          | "February"
          | "March"
          | "April"
          | "May"
          | "June"
          | "July"
          | "August"
          | "September"
          | "October"
          | "November"
          | "December"
          | "Q1"
          | "Q2"
          | "Q3"
          | "Q4"
          | "All months";
        /** @description Code of a program: its row and trend alone */
        program?: string;
        /** @description Rows whose name has this in it */
        q?: string;
        /** @description The measure that rows are ordered by, with a minus the greatest first */
        sort?:
          | "name"
          | "-name"
          | "new_enrollments"
          | "-new_enrollments"
          | "active_students"
          | "-active_students"
          | "completed"
          | "-completed"
          | "dropped"
          | "-dropped"
          | "renewals"
          | "-renewals";
        /** @description What of that measure; left out: actual */
        sort_field?:
          "actual" | "target" | "attainment" | "previous" | "previous_year" | "ytd" | "change" | "change_on_year";
        /** @description Codes of units or groups; may be given several times. Left out: the whole entity. */
        unit?: string[];
        /** @description A published year. Left out: the latest. */
        year?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["EnrollmentsReport"];
        };
      };
      /** @description As the ETag names it */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The release that a cursor names is gone */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It asks for what there is not, or not for this role */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getReportsEnrollmentsExport: {
    parameters: {
      query: {
        /** @description Code of an entity that you are a member of */
        entity: string;
        /** @description csv: RFC 4180, UTF-8 with a byte order mark, decimal points, fractions for percents; texts that a spreadsheet might take for a formula begin with an apostrophe. xlsx: numbers, days and percents as such */
        format: "csv" | "xlsx";
        /** @description Of the headings */
        language?: "id" | "en";
        /** @description A month, a quarter, or the whole year, which is the year to date where it is running. Left out: the latest month published. */
        month?:
          | "January"
          | "February"
          | "March"
          | "April"
          | "May"
          | "June"
          | "July"
          | "August"
          | "September"
          | "October"
          | "November"
          | "December"
          | "Q1"
          | "Q2"
          | "Q3"
          | "Q4"
          | "All months";
        /** @description Code of a program: its row and trend alone */
        program?: string;
        /** @description Rows whose name has this in it */
        q?: string;
        /** @description The measure that rows are ordered by, with a minus the greatest first */
        sort?:
          | "name"
          | "-name"
          | "new_enrollments"
          | "-new_enrollments"
          | "active_students"
          | "-active_students"
          | "completed"
          | "-completed"
          | "dropped"
          | "-dropped"
          | "renewals"
          | "-renewals";
        /** @description What of that measure; left out: actual */
        sort_field?:
          "actual" | "target" | "attainment" | "previous" | "previous_year" | "ytd" | "change" | "change_on_year";
        /** @description Codes of units or groups; may be given several times. Left out: the whole entity. */
        unit?: string[];
        /** @description A published year. Left out: the latest. */
        year?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
          "text/csv; charset=utf-8": string;
        };
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It asks for what there is not, or not for this role */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getReportsEnrollmentsRows: {
    parameters: {
      query: {
        /** @description Where to go on: `next_cursor` of the page before, with the same other parameters. Pages are of one release, whatever is published meanwhile; where that is gone, the answer is 410 and paging begins anew. */
        cursor?: string;
        /** @description Code of an entity that you are a member of */
        entity: string;
        /** @description Rows of a page */
        limit?: number;
        /** @description Which number the rows are behind */
        measure: "new_enrollments" | "active_students" | "completed" | "dropped" | "renewals";
        /** @description A month, a quarter, or the whole year, which is the year to date where it is running. Left out: the latest month published. */
        month?:
          | "January"
          | "February"
          | "March"
          | "April"
          | "May"
          | "June"
          | "July"
          | "August"
          | "September"
          | "October"
          | "November"
          | "December"
          | "Q1"
          | "Q2"
          | "Q3"
          | "Q4"
          | "All months";
        /** @description Code of a program: its row and trend alone */
        program?: string;
        /** @description Oldest first, or newest */
        sort?: "date" | "-date";
        /** @description Codes of units or groups; may be given several times. Left out: the whole entity. */
        unit?: string[];
        /** @description A published year. Left out: the latest. */
        year?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RowsBehind"];
        };
      };
      /** @description As the ETag names it */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The release that a cursor names is gone */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It asks for what there is not, or not for this role */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getReportsEnrollmentsRowsExport: {
    parameters: {
      query: {
        /** @description Code of an entity that you are a member of */
        entity: string;
        /** @description csv: RFC 4180, UTF-8 with a byte order mark, decimal points, fractions for percents; texts that a spreadsheet might take for a formula begin with an apostrophe. xlsx: numbers, days and percents as such */
        format: "csv" | "xlsx";
        /** @description Of the headings */
        language?: "id" | "en";
        /** @description Which number the rows are behind */
        measure: "new_enrollments" | "active_students" | "completed" | "dropped" | "renewals";
        /** @description A month, a quarter, or the whole year, which is the year to date where it is running. Left out: the latest month published. */
        month?:
          | "January"
          | "February"
          | "March"
          | "April"
          | "May"
          | "June"
          | "July"
          | "August"
          | "September"
          | "October"
          | "November"
          | "December"
          | "Q1"
          | "Q2"
          | "Q3"
          | "Q4"
          | "All months";
        /** @description Code of a program: its row and trend alone */
        program?: string;
        /** @description Oldest first, or newest */
        sort?: "date" | "-date";
        /** @description Codes of units or groups; may be given several times. Left out: the whole entity. */
        unit?: string[];
        /** @description A published year. Left out: the latest. */
        year?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
          "text/csv; charset=utf-8": string;
        };
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It asks for what there is not, or not for this role */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getReportsPrograms: {
    parameters: {
      query: {
        /** @description Where to go on: `next_cursor` of the page before, with the same other parameters. Pages are of one release, whatever is published meanwhile; where that is gone, the answer is 410 and paging begins anew. */
        cursor?: string;
        /** @description Code of an entity that you are a member of */
        entity: string;
        /** @description Rows of a page */
        limit?: number;
        /** @description A month, a quarter, or the whole year, which is the year to date where it is running. Left out: the latest month published. */
        month?:
          | "January"
          | "February"
          | "March"
          | "April"
          | "May"
          | "June"
          | "July"
          | "August"
          | "September"
          | "October"
          | "November"
          | "December"
          | "Q1"
          | "Q2"
          | "Q3"
          | "Q4"
          | "All months";
        /** @description Code of a program: its row and trend alone */
        program?: string;
        /** @description Rows whose name has this in it */
        q?: string;
        /** @description The measure that rows are ordered by, with a minus the greatest first */
        sort?:
          | "name"
          | "-name"
          | "net_revenue"
          | "-net_revenue"
          | "order_count"
          | "-order_count"
          | "customer_count"
          | "-customer_count"
          | "new_enrollments"
          | "-new_enrollments"
          | "active_students"
          | "-active_students"
          | "completed"
          | "-completed"
          | "dropped"
          | "-dropped"
          | "renewals"
          | "-renewals";
        /** @description What of that measure; left out: actual */
        sort_field?:
          "actual" | "target" | "attainment" | "previous" | "previous_year" | "ytd" | "change" | "change_on_year";
        /** @description Codes of units or groups; may be given several times. Left out: the whole entity. */
        unit?: string[];
        /** @description A published year. Left out: the latest. */
        year?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ProgramsReport"];
        };
      };
      /** @description As the ETag names it */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The release that a cursor names is gone */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It asks for what there is not, or not for this role */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getReportsProgramsExport: {
    parameters: {
      query: {
        /** @description Code of an entity that you are a member of */
        entity: string;
        /** @description csv: RFC 4180, UTF-8 with a byte order mark, decimal points, fractions for percents; texts that a spreadsheet might take for a formula begin with an apostrophe. xlsx: numbers, days and percents as such */
        format: "csv" | "xlsx";
        /** @description Of the headings */
        language?: "id" | "en";
        /** @description A month, a quarter, or the whole year, which is the year to date where it is running. Left out: the latest month published. */
        month?:
          | "January"
          | "February"
          | "March"
          | "April"
          | "May"
          | "June"
          | "July"
          | "August"
          | "September"
          | "October"
          | "November"
          | "December"
          | "Q1"
          | "Q2"
          | "Q3"
          | "Q4"
          | "All months";
        /** @description Code of a program: its row and trend alone */
        program?: string;
        /** @description Rows whose name has this in it */
        q?: string;
        /** @description The measure that rows are ordered by, with a minus the greatest first */
        sort?:
          | "name"
          | "-name"
          | "net_revenue"
          | "-net_revenue"
          | "order_count"
          | "-order_count"
          | "customer_count"
          | "-customer_count"
          | "new_enrollments"
          | "-new_enrollments"
          | "active_students"
          | "-active_students"
          | "completed"
          | "-completed"
          | "dropped"
          | "-dropped"
          | "renewals"
          | "-renewals";
        /** @description What of that measure; left out: actual */
        sort_field?:
          "actual" | "target" | "attainment" | "previous" | "previous_year" | "ytd" | "change" | "change_on_year";
        /** @description Codes of units or groups; may be given several times. Left out: the whole entity. */
        unit?: string[];
        /** @description A published year. Left out: the latest. */
        year?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
          "text/csv; charset=utf-8": string;
        };
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It asks for what there is not, or not for this role */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getReportsProgramsRows: {
    parameters: {
      query: {
        /** @description Where to go on: `next_cursor` of the page before, with the same other parameters. Pages are of one release, whatever is published meanwhile; where that is gone, the answer is 410 and paging begins anew. */
        cursor?: string;
        /** @description Code of an entity that you are a member of */
        entity: string;
        /** @description Rows of a page */
        limit?: number;
        /** @description Which number the rows are behind */
        measure:
          | "net_revenue"
          | "order_count"
          | "customer_count"
          | "new_enrollments"
          | "active_students"
          | "completed"
          | "dropped"
          | "renewals";
        /** @description A month, a quarter, or the whole year, which is the year to date where it is running. Left out: the latest month published. */
        month?:
          | "January"
          | "February"
          | "March"
          | "April"
          | "May"
          | "June"
          | "July"
          | "August"
          | "September"
          | "October"
          | "November"
          | "December"
          | "Q1"
          | "Q2"
          | "Q3"
          | "Q4"
          | "All months";
        /** @description Code of a program: its row and trend alone */
        program?: string;
        /** @description Oldest first, or newest */
        sort?: "date" | "-date";
        /** @description Codes of units or groups; may be given several times. Left out: the whole entity. */
        unit?: string[];
        /** @description A published year. Left out: the latest. */
        year?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RowsBehind"];
        };
      };
      /** @description As the ETag names it */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The release that a cursor names is gone */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It asks for what there is not, or not for this role */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getReportsProgramsRowsExport: {
    parameters: {
      query: {
        /** @description Code of an entity that you are a member of */
        entity: string;
        /** @description csv: RFC 4180, UTF-8 with a byte order mark, decimal points, fractions for percents; texts that a spreadsheet might take for a formula begin with an apostrophe. xlsx: numbers, days and percents as such */
        format: "csv" | "xlsx";
        /** @description Of the headings */
        language?: "id" | "en";
        /** @description Which number the rows are behind */
        measure:
          | "net_revenue"
          | "order_count"
          | "customer_count"
          | "new_enrollments"
          | "active_students"
          | "completed"
          | "dropped"
          | "renewals";
        /** @description A month, a quarter, or the whole year, which is the year to date where it is running. Left out: the latest month published. */
        month?:
          | "January"
          | "February"
          | "March"
          | "April"
          | "May"
          | "June"
          | "July"
          | "August"
          | "September"
          | "October"
          | "November"
          | "December"
          | "Q1"
          | "Q2"
          | "Q3"
          | "Q4"
          | "All months";
        /** @description Code of a program: its row and trend alone */
        program?: string;
        /** @description Oldest first, or newest */
        sort?: "date" | "-date";
        /** @description Codes of units or groups; may be given several times. Left out: the whole entity. */
        unit?: string[];
        /** @description A published year. Left out: the latest. */
        year?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
          "text/csv; charset=utf-8": string;
        };
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It asks for what there is not, or not for this role */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getReportsRevenue: {
    parameters: {
      query: {
        /** @description Where to go on: `next_cursor` of the page before, with the same other parameters. Pages are of one release, whatever is published meanwhile; where that is gone, the answer is 410 and paging begins anew. */
        cursor?: string;
        /** @description Code of an entity that you are a member of */
        entity: string;
        /** @description Rows of a page */
        limit?: number;
        /** @description A month, a quarter, or the whole year, which is the year to date where it is running. Left out: the latest month published. */
        month?:
          | "January"
          | "February"
          | "March"
          | "April"
          | "May"
          | "June"
          | "July"
          | "August"
          | "September"
          | "October"
          | "November"
          | "December"
          | "Q1"
          | "Q2"
          | "Q3"
          | "Q4"
          | "All months";
        /** @description Code of a program: its row and trend alone */
        program?: string;
        /** @description Rows whose name has this in it */
        q?: string;
        /** @description The measure that rows are ordered by, with a minus the greatest first */
        sort?:
          | "name"
          | "-name"
          | "net_revenue"
          | "-net_revenue"
          | "gross_revenue"
          | "-gross_revenue"
          | "discount"
          | "-discount"
          | "refund"
          | "-refund"
          | "outstanding"
          | "-outstanding"
          | "order_count"
          | "-order_count"
          | "customer_count"
          | "-customer_count"
          | "average_order"
          | "-average_order";
        /** @description What of that measure; left out: actual */
        sort_field?:
          "actual" | "target" | "attainment" | "previous" | "previous_year" | "ytd" | "change" | "change_on_year";
        /** @description Codes of units or groups; may be given several times. Left out: the whole entity. */
        unit?: string[];
        /** @description A published year. Left out: the latest. */
        year?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RevenueReport"];
        };
      };
      /** @description As the ETag names it */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The release that a cursor names is gone */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It asks for what there is not, or not for this role */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getReportsRevenueExport: {
    parameters: {
      query: {
        /** @description Code of an entity that you are a member of */
        entity: string;
        /** @description csv: RFC 4180, UTF-8 with a byte order mark, decimal points, fractions for percents; texts that a spreadsheet might take for a formula begin with an apostrophe. xlsx: numbers, days and percents as such */
        format: "csv" | "xlsx";
        /** @description Of the headings */
        language?: "id" | "en";
        /** @description A month, a quarter, or the whole year, which is the year to date where it is running. Left out: the latest month published. */
        month?:
          | "January"
          | "February"
          | "March"
          | "April"
          | "May"
          | "June"
          | "July"
          | "August"
          | "September"
          | "October"
          | "November"
          | "December"
          | "Q1"
          | "Q2"
          | "Q3"
          | "Q4"
          | "All months";
        /** @description Code of a program: its row and trend alone */
        program?: string;
        /** @description Rows whose name has this in it */
        q?: string;
        /** @description The measure that rows are ordered by, with a minus the greatest first */
        sort?:
          | "name"
          | "-name"
          | "net_revenue"
          | "-net_revenue"
          | "gross_revenue"
          | "-gross_revenue"
          | "discount"
          | "-discount"
          | "refund"
          | "-refund"
          | "outstanding"
          | "-outstanding"
          | "order_count"
          | "-order_count"
          | "customer_count"
          | "-customer_count"
          | "average_order"
          | "-average_order";
        /** @description What of that measure; left out: actual */
        sort_field?:
          "actual" | "target" | "attainment" | "previous" | "previous_year" | "ytd" | "change" | "change_on_year";
        /** @description Codes of units or groups; may be given several times. Left out: the whole entity. */
        unit?: string[];
        /** @description A published year. Left out: the latest. */
        year?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
          "text/csv; charset=utf-8": string;
        };
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It asks for what there is not, or not for this role */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getReportsRevenueRows: {
    parameters: {
      query: {
        /** @description Where to go on: `next_cursor` of the page before, with the same other parameters. Pages are of one release, whatever is published meanwhile; where that is gone, the answer is 410 and paging begins anew. */
        cursor?: string;
        /** @description Code of an entity that you are a member of */
        entity: string;
        /** @description Rows of a page */
        limit?: number;
        /** @description Which number the rows are behind */
        measure:
          | "net_revenue"
          | "gross_revenue"
          | "discount"
          | "refund"
          | "outstanding"
          | "order_count"
          | "customer_count"
          | "average_order";
        /** @description A month, a quarter, or the whole year, which is the year to date where it is running. Left out: the latest month published. */
        month?:
          | "January"
          | "February"
          | "March"
          | "April"
          | "May"
          | "June"
          | "July"
          | "August"
          | "September"
          | "October"
          | "November"
          | "December"
          | "Q1"
          | "Q2"
          | "Q3"
          | "Q4"
          | "All months";
        /** @description Code of a program: its row and trend alone */
        program?: string;
        /** @description Oldest first, or newest */
        sort?: "date" | "-date";
        /** @description Codes of units or groups; may be given several times. Left out: the whole entity. */
        unit?: string[];
        /** @description A published year. Left out: the latest. */
        year?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RowsBehind"];
        };
      };
      /** @description As the ETag names it */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The release that a cursor names is gone */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It asks for what there is not, or not for this role */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getReportsRevenueRowsExport: {
    parameters: {
      query: {
        /** @description Code of an entity that you are a member of */
        entity: string;
        /** @description csv: RFC 4180, UTF-8 with a byte order mark, decimal points, fractions for percents; texts that a spreadsheet might take for a formula begin with an apostrophe. xlsx: numbers, days and percents as such */
        format: "csv" | "xlsx";
        /** @description Of the headings */
        language?: "id" | "en";
        /** @description Which number the rows are behind */
        measure:
          | "net_revenue"
          | "gross_revenue"
          | "discount"
          | "refund"
          | "outstanding"
          | "order_count"
          | "customer_count"
          | "average_order";
        /** @description A month, a quarter, or the whole year, which is the year to date where it is running. Left out: the latest month published. */
        month?:
          | "January"
          | "February"
          | "March"
          | "April"
          | "May"
          | "June"
          | "July"
          | "August"
          | "September"
          | "October"
          | "November"
          | "December"
          | "Q1"
          | "Q2"
          | "Q3"
          | "Q4"
          | "All months";
        /** @description Code of a program: its row and trend alone */
        program?: string;
        /** @description Oldest first, or newest */
        sort?: "date" | "-date";
        /** @description Codes of units or groups; may be given several times. Left out: the whole entity. */
        unit?: string[];
        /** @description A published year. Left out: the latest. */
        year?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
          "text/csv; charset=utf-8": string;
        };
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It asks for what there is not, or not for this role */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getReportsSchools: {
    parameters: {
      query: {
        /** @description Where to go on: `next_cursor` of the page before, with the same other parameters. Pages are of one release, whatever is published meanwhile; where that is gone, the answer is 410 and paging begins anew. */
        cursor?: string;
        /** @description Code of an entity that you are a member of */
        entity: string;
        /** @description Rows of a page */
        limit?: number;
        /** @description A month, a quarter, or the whole year, which is the year to date where it is running. Left out: the latest month published. */
        month?:
          | "January"
          | "February"
          | "March"
          | "April"
          | "May"
          | "June"
          | "July"
          | "August"
          | "September"
          | "October"
          | "November"
          | "December"
          | "Q1"
          | "Q2"
          | "Q3"
          | "Q4"
          | "All months";
        /** @description Rows whose name has this in it */
        q?: string;
        /** @description Id of an organization, or UNKNOWN: its row and trend alone */
        school?: string;
        /** @description The measure that rows are ordered by, with a minus the greatest first */
        sort?:
          | "name"
          | "-name"
          | "net_revenue"
          | "-net_revenue"
          | "students"
          | "-students"
          | "active_students"
          | "-active_students"
          | "order_count"
          | "-order_count";
        /** @description What of that measure; left out: actual */
        sort_field?:
          "actual" | "target" | "attainment" | "previous" | "previous_year" | "ytd" | "change" | "change_on_year";
        /** @description Codes of units or groups; may be given several times. Left out: the whole entity. */
        unit?: string[];
        /** @description A published year. Left out: the latest. */
        year?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SchoolsReport"];
        };
      };
      /** @description As the ETag names it */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The release that a cursor names is gone */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It asks for what there is not, or not for this role */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getReportsSchoolsExport: {
    parameters: {
      query: {
        /** @description Code of an entity that you are a member of */
        entity: string;
        /** @description csv: RFC 4180, UTF-8 with a byte order mark, decimal points, fractions for percents; texts that a spreadsheet might take for a formula begin with an apostrophe. xlsx: numbers, days and percents as such */
        format: "csv" | "xlsx";
        /** @description Of the headings */
        language?: "id" | "en";
        /** @description A month, a quarter, or the whole year, which is the year to date where it is running. Left out: the latest month published. */
        month?:
          | "January"
          | "February"
          | "March"
          | "April"
          | "May"
          | "June"
          | "July"
          | "August"
          | "September"
          | "October"
          | "November"
          | "December"
          | "Q1"
          | "Q2"
          | "Q3"
          | "Q4"
          | "All months";
        /** @description Rows whose name has this in it */
        q?: string;
        /** @description Id of an organization, or UNKNOWN: its row and trend alone */
        school?: string;
        /** @description The measure that rows are ordered by, with a minus the greatest first */
        sort?:
          | "name"
          | "-name"
          | "net_revenue"
          | "-net_revenue"
          | "students"
          | "-students"
          | "active_students"
          | "-active_students"
          | "order_count"
          | "-order_count";
        /** @description What of that measure; left out: actual */
        sort_field?:
          "actual" | "target" | "attainment" | "previous" | "previous_year" | "ytd" | "change" | "change_on_year";
        /** @description Codes of units or groups; may be given several times. Left out: the whole entity. */
        unit?: string[];
        /** @description A published year. Left out: the latest. */
        year?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
          "text/csv; charset=utf-8": string;
        };
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It asks for what there is not, or not for this role */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getReportsSchoolsRows: {
    parameters: {
      query: {
        /** @description Where to go on: `next_cursor` of the page before, with the same other parameters. Pages are of one release, whatever is published meanwhile; where that is gone, the answer is 410 and paging begins anew. */
        cursor?: string;
        /** @description Code of an entity that you are a member of */
        entity: string;
        /** @description Rows of a page */
        limit?: number;
        /** @description Which number the rows are behind */
        measure: "net_revenue" | "students" | "active_students" | "order_count";
        /** @description A month, a quarter, or the whole year, which is the year to date where it is running. Left out: the latest month published. */
        month?:
          | "January"
          | "February"
          | "March"
          | "April"
          | "May"
          | "June"
          | "July"
          | "August"
          | "September"
          | "October"
          | "November"
          | "December"
          | "Q1"
          | "Q2"
          | "Q3"
          | "Q4"
          | "All months";
        /** @description Id of an organization, or UNKNOWN: its row and trend alone */
        school?: string;
        /** @description Oldest first, or newest */
        sort?: "date" | "-date";
        /** @description Codes of units or groups; may be given several times. Left out: the whole entity. */
        unit?: string[];
        /** @description A published year. Left out: the latest. */
        year?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RowsBehind"];
        };
      };
      /** @description As the ETag names it */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The release that a cursor names is gone */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It asks for what there is not, or not for this role */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getReportsSchoolsRowsExport: {
    parameters: {
      query: {
        /** @description Code of an entity that you are a member of */
        entity: string;
        /** @description csv: RFC 4180, UTF-8 with a byte order mark, decimal points, fractions for percents; texts that a spreadsheet might take for a formula begin with an apostrophe. xlsx: numbers, days and percents as such */
        format: "csv" | "xlsx";
        /** @description Of the headings */
        language?: "id" | "en";
        /** @description Which number the rows are behind */
        measure: "net_revenue" | "students" | "active_students" | "order_count";
        /** @description A month, a quarter, or the whole year, which is the year to date where it is running. Left out: the latest month published. */
        month?:
          | "January"
          | "February"
          | "March"
          | "April"
          | "May"
          | "June"
          | "July"
          | "August"
          | "September"
          | "October"
          | "November"
          | "December"
          | "Q1"
          | "Q2"
          | "Q3"
          | "Q4"
          | "All months";
        /** @description Id of an organization, or UNKNOWN: its row and trend alone */
        school?: string;
        /** @description Oldest first, or newest */
        sort?: "date" | "-date";
        /** @description Codes of units or groups; may be given several times. Left out: the whole entity. */
        unit?: string[];
        /** @description A published year. Left out: the latest. */
        year?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
          "text/csv; charset=utf-8": string;
        };
      };
      /** @description The request is not understood */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The role does not allow it, or the request comes from another site */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing, or it is another's */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It asks for what there is not, or not for this role */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not available at the moment */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
}
