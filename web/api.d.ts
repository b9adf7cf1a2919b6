/** Written by `npm run client` from the API's description; never by hand. */
export interface paths {
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 全部帐号 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accounts: components["schemas"]["Account"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /** 新建帐号 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /**
                         * @description 角色
                         * @enum {string}
                         */
                        role: "personnel" | "leadership" | "auditor" | "admin";
                        /** @description 管辖范围：一个县（市、区）、一个市，或无（系统管理员） */
                        scope: {
                            county: string;
                            /** @enum {string} */
                            kind: "county";
                        } | {
                            city: string;
                            /** @enum {string} */
                            kind: "city";
                        } | {
                            /** @enum {string} */
                            kind: "none";
                        };
                        username: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MadeAccount"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停用帐号，立即下线 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Account"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重新启用帐号 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Account"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重置密码：给出一次性密码，下次登录须修改 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MadeAccount"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/reset-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重置动态验证码：本人凭密码登录后重新启用 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Account"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/revoke-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 强制下线 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Account"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 调整角色和管辖范围 */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description 角色
                         * @enum {string}
                         */
                        role: "personnel" | "leadership" | "auditor" | "admin";
                        /** @description 管辖范围：一个县（市、区）、一个市，或无（系统管理员） */
                        scope: {
                            county: string;
                            /** @enum {string} */
                            kind: "county";
                        } | {
                            city: string;
                            /** @enum {string} */
                            kind: "city";
                        } | {
                            /** @enum {string} */
                            kind: "none";
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Account"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 核验任何一份方案，不保存 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 县域数据全文（与导出的数据同格式），代替 data */
                        content?: unknown;
                        /** @description 本县编号，与 data 或 profile 同用 */
                        county?: string;
                        /** @description 本县已确认的数据版本；不写则须给出 content */
                        data?: string;
                        /** @description 交流方案，格式与 plan.json 中的 plan 相同 */
                        plan: {
                            itinerant?: {
                                base: string;
                                lessons: number;
                                /** @enum {string} */
                                stage: "primary" | "junior";
                                /** @enum {string} */
                                subject: "civics" | "chinese" | "mathematics" | "english" | "science" | "physics" | "chemistry" | "biology" | "history" | "geography" | "computing" | "sports" | "music" | "fine-art" | "arts" | "labour" | "practice" | "mental-health" | "special-needs" | "local" | "health" | "none";
                                teacher: string;
                                to: string;
                                trips: number;
                            }[];
                            transfers: {
                                end: string | null;
                                from: string;
                                /** @enum {string} */
                                mode: "regular" | "competition" | "district" | "alliance" | "branch" | "group" | "support" | "itinerant" | "other";
                                relationMoves: boolean;
                                /** @enum {string} */
                                stage: "primary" | "junior";
                                start: string;
                                /** @enum {string} */
                                subject: "civics" | "chinese" | "mathematics" | "english" | "science" | "physics" | "chemistry" | "biology" | "history" | "geography" | "computing" | "sports" | "music" | "fine-art" | "arts" | "labour" | "practice" | "mental-health" | "special-needs" | "local" | "health" | "none";
                                teacher: string;
                                to: string;
                            }[];
                            year: number;
                        };
                        /** @description 规则档编号，县里数据中的参数在其上生效 */
                        policy?: string;
                        /** @description 本县情景用过的一版规则，代替 policy */
                        profile?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Audit"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 市级总览：各县的数据、方案、办理情况和指标达标情况 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CityOverview"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/planning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 创建规划表：各县规划申报的年度 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CityPlanning"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/planning/{county}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 填写或改动一县的规划申报年度；If-Match 为所见的 version */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default  */
                        note?: string;
                        year: number | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CityPlanning"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/planning/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 创建规划表，作为工作簿，留有盖章处 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 为全市各县各发起一次测算，数据用各县最近确认的 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 规则档；各县数据中的参数在其上生效 */
                        baseProfile: string;
                        /**
                         * @description 规则档与全市不同的县：县编号 → 规则档
                         * @default {}
                         */
                        profiles?: {
                            [key: string]: string;
                        };
                        /**
                         * @description 每县最多用时
                         * @default 600
                         */
                        seconds?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CityRuns"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities/{city}/runs/{request}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次全市测算进行得怎样 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    city: string;
                    request: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CityRequest"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/boundary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 地图边界 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Boundary"];
                    };
                };
            };
        };
        /** 提供地图边界；须有审图号，记入日志 */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 审图号，如 鲁S（2026）012号 */
                        approval: string;
                        /** @description GeoJSON：县界、乡镇界，面状图形，经纬度 */
                        file: unknown;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Boundary"];
                    };
                };
            };
        };
        post?: never;
        /** 撤下地图边界；记入日志 */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Boundary"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            readonly cases: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                made: string;
                                name: string;
                                /** @enum {string} */
                                phase: "draft" | "submitted" | "approved" | "notice" | "final" | "dispatched" | "in-post" | "assessed" | "closed" | "withdrawn" | "superseded";
                                phaseName: string;
                                replaces: string | null;
                                /** Format: uuid */
                                run: string;
                                version: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /**
                         * Format: uuid
                         * @description 已完成的测算
                         */
                        run: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanCase"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/cases/{case}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    case: string;
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanCase"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/cases/{case}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    case: string;
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        triple: {
                            dataHash: string;
                            planHash: string;
                            profileHash: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanCase"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/cases/{case}/arrivals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量登记到岗；有一人不能登记的，全部不登记 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    case: string;
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        slips: {
                            arrived: boolean;
                            on: string | null;
                            reason: string;
                            relationMoved: boolean;
                            teacher: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanCase"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/cases/{case}/arrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    case: string;
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        arrived: boolean;
                        on: string | null;
                        reason: string;
                        relationMoved: boolean;
                        teacher: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanCase"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/cases/{case}/assess": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    case: string;
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        assessment: "year" | "term";
                        /** @enum {string} */
                        grade: "excellent" | "competent" | "basic" | "failed";
                        teacher: string;
                        year: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanCase"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/cases/{case}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量登记考核；有一人不能登记的，全部不登记 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    case: string;
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        judgements: {
                            /** @enum {string} */
                            assessment: "year" | "term";
                            /** @enum {string} */
                            grade: "excellent" | "competent" | "basic" | "failed";
                            teacher: string;
                            year: number;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanCase"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/cases/{case}/checks/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    case: string;
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanCase"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/cases/{case}/checks/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    case: string;
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        posting: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanCase"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/cases/{case}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    case: string;
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanCase"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/cases/{case}/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    case: string;
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanCase"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/cases/{case}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    case: string;
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            readonly documents: {
                                audience: string;
                                /** @enum {string} */
                                file: "xlsx" | "docx";
                                /** @enum {string} */
                                id: "D01" | "D01b" | "D02" | "D02b" | "D03" | "D04" | "D05" | "D06" | "D07" | "D07a" | "D08" | "D09a" | "D09b" | "D10" | "D11" | "D12" | "D13" | "D13a" | "D14" | "D15" | "D15a" | "D16" | "D17" | "D17a" | "D18" | "D19" | "D20" | "D21" | "D22";
                                readonly neededBy: ("submit" | "notice" | "final" | "dispatch" | "close")[];
                                parts: ("school" | "township" | "teacher") | null;
                                /**
                                 * @description A 可公示，B 工作用，C 敏感
                                 * @enum {string}
                                 */
                                privacy: "A" | "B" | "C";
                                title: string;
                            }[];
                            /** @enum {string} */
                            state: "草稿" | "送审" | "公示" | "定稿";
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/cases/{case}/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description 委托核验的单位（核验报告） */
                    askedBy?: string;
                    /** @description 落款日期；不填则留空 */
                    date?: string;
                    /** @description 集体研究的会议（实施方案、调配通知） */
                    decidedBy?: string;
                    /** @description 集体研究的日期（调配通知） */
                    decidedOn?: string;
                    /** @description 异议编号（答复书） */
                    objection?: string;
                    /** @description 导出含敏感信息的文书须写明理由 */
                    reason?: string;
                    /** @description 报到截止日期（调配通知、介绍信） */
                    reportBy?: string;
                    /** @description 只为一所学校 */
                    school?: string;
                    /** @description 只为一名教师 */
                    teacher?: string;
                    /** @description 只为一个乡镇 */
                    township?: string;
                };
                header?: never;
                path: {
                    case: string;
                    county: string;
                    document: "D01" | "D01b" | "D02" | "D02b" | "D03" | "D04" | "D05" | "D06" | "D07" | "D07a" | "D08" | "D09a" | "D09b" | "D10" | "D11" | "D12" | "D13" | "D13a" | "D14" | "D15" | "D15a" | "D16" | "D17" | "D17a" | "D18" | "D19" | "D20" | "D21" | "D22";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/cases/{case}/dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description 脱敏级别：office 供内部核验，outside 供外部核验（教师只有本卷宗内的序号） */
                    level?: "office" | "outside";
                };
                header?: never;
                path: {
                    case: string;
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/cases/{case}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    case: string;
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description 佐证材料目录 */
                            readonly catalogue: {
                                category: string;
                                code: string;
                                name: string;
                            }[];
                            /** @description A 至 D 类尚缺的目录编号 */
                            readonly missing: string[];
                            readonly papers: {
                                /** @description 目录编号 */
                                code: string;
                                formed: string | "";
                                issuer: string;
                                number: string;
                                pages: number;
                                /** @description 存放位置或文件名 */
                                place: string;
                            }[];
                        };
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    case: string;
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 目录编号 */
                        code: string;
                        formed: string | "";
                        issuer: string;
                        number: string;
                        pages: number;
                        /** @description 存放位置或文件名 */
                        place: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description 佐证材料目录 */
                            readonly catalogue: {
                                category: string;
                                code: string;
                                name: string;
                            }[];
                            /** @description A 至 D 类尚缺的目录编号 */
                            readonly missing: string[];
                            readonly papers: {
                                /** @description 目录编号 */
                                code: string;
                                formed: string | "";
                                issuer: string;
                                number: string;
                                pages: number;
                                /** @description 存放位置或文件名 */
                                place: string;
                            }[];
                        };
                    };
                };
            };
        };
        /** 批量登记佐证材料：存放在一处的若干份 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    case: string;
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 目录编号 */
                        codes: string[];
                        formed: string | "";
                        issuer: string;
                        number: string;
                        pages: number;
                        /** @description 存放位置或文件名 */
                        place: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description 佐证材料目录 */
                            readonly catalogue: {
                                category: string;
                                code: string;
                                name: string;
                            }[];
                            /** @description A 至 D 类尚缺的目录编号 */
                            readonly missing: string[];
                            readonly papers: {
                                /** @description 目录编号 */
                                code: string;
                                formed: string | "";
                                issuer: string;
                                number: string;
                                pages: number;
                                /** @description 存放位置或文件名 */
                                place: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/cases/{case}/evidence-pack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    case: string;
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/cases/{case}/finalise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    case: string;
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        triple: {
                            dataHash: string;
                            planHash: string;
                            profileHash: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanCase"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/cases/{case}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    case: string;
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            readonly letters: {
                                /** @description 骑缝号 */
                                number: number;
                                /** @description 工资关系介绍信 */
                                salary: boolean;
                                /** @description 教师编号 */
                                teacher?: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    case: string;
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            readonly letters: {
                                /** @description 骑缝号 */
                                number: number;
                                /** @description 工资关系介绍信 */
                                salary: boolean;
                                /** @description 教师编号 */
                                teacher?: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/cases/{case}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    case: string;
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        channel: "hand" | "mail";
                        paper: {
                            /** @description 涉及人员或学校 */
                            concerns: string;
                            /** @description 主要内容 */
                            content: string;
                            /** @description 依据材料 */
                            evidence: string;
                            /** @description 承办人 */
                            handler: string;
                            /** @enum {string} */
                            identity: "本人" | "教师" | "学校" | "群众";
                            /** @description 核查过程 */
                            inquiry: string;
                            /** @description 是否实名 */
                            named: boolean;
                            /** @description 反映人 */
                            person: string;
                            /** @description 处理与答复 */
                            reply: string;
                        };
                        receivedAt: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanCase"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/cases/{case}/objections/{objection}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    case: string;
                    county: string;
                    objection: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        changesPlan: boolean;
                        /** @description 核查过程 */
                        inquiry: string;
                        /** @enum {string} */
                        outcome: "upheld" | "partly" | "rejected" | "not-accepted";
                        /** @description 处理与答复 */
                        reply: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanCase"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/cases/{case}/objections/{objection}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    case: string;
                    county: string;
                    objection: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            paper?: {
                                /** @description 涉及人员或学校 */
                                concerns: string;
                                /** @description 主要内容 */
                                content: string;
                                /** @description 依据材料 */
                                evidence: string;
                                /** @description 承办人 */
                                handler: string;
                                /** @enum {string} */
                                identity: "本人" | "教师" | "学校" | "群众";
                                /** @description 核查过程 */
                                inquiry: string;
                                /** @description 是否实名 */
                                named: boolean;
                                /** @description 反映人 */
                                person: string;
                                /** @description 处理与答复 */
                                reply: string;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/cases/{case}/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    case: string;
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        boards: string;
                        confirmEnd: string | null;
                        triple: {
                            dataHash: string;
                            planHash: string;
                            profileHash: string;
                        };
                        web: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanCase"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/cases/{case}/recount": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    case: string;
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanCase"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/cases/{case}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    case: string;
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanCase"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/cases/{case}/revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    case: string;
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        run: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanCase"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/cases/{case}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    case: string;
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        triple: {
                            dataHash: string;
                            planHash: string;
                            profileHash: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanCase"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/cases/{case}/supersede": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    case: string;
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** Format: uuid */
                        run: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanCase"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/cases/{case}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    case: string;
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanCase"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/comparisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 比较本县几次测算的方案；数据不同的不能比较，并说明理由 */
        get: {
            parameters: {
                query: {
                    /** @description 各测算所用规则不同时，按其中哪一版核验 */
                    profile?: string;
                    /** @description 1 至 6 次已完成的测算，用逗号分隔；现状和简单排法总在其中 */
                    runs: string;
                };
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Comparison"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 已确认的数据，最新的在前 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            readonly datasets: {
                                /** @description 确认人 */
                                by: string;
                                confirmed: string;
                                data: string;
                                latest: boolean;
                                name: string;
                                /** @description 确认时所用的规则档 */
                                policy: string;
                                schools: number;
                                teachers: number;
                                year: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/datasets/{data}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一版数据的概览 */
        get: {
            parameters: {
                query?: {
                    /** @description 规则档 */
                    policy?: string;
                    /** @description 测算情景的规则版本；给出时不看 policy */
                    profile?: string;
                };
                header?: never;
                path: {
                    county: string;
                    data: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description 确认人 */
                            by: string;
                            confirmed: string;
                            data: string;
                            latest: boolean;
                            name: string;
                            overview: {
                                /** @description 暂缓原因代码及人数 */
                                deferrals: {
                                    [key: string]: number;
                                };
                                pupils: number;
                                schools: number;
                                standings: {
                                    /** @description 暂缓交流 */
                                    deferred: number;
                                    /** @description 符合交流条件 */
                                    due: number;
                                    /** @description 计入交流比例分母 */
                                    inDenominator: number;
                                    /** @description 不符合交流条件 */
                                    notDue: number;
                                };
                                readonly tables: {
                                    readonly rows: {
                                        count: number;
                                        label: string;
                                    }[];
                                    title: string;
                                }[];
                                teachers: number;
                            };
                            /** @description 县级参数 */
                            readonly parameters: {
                                basis: string;
                                name: string;
                                value: string;
                            }[];
                            /** @description 确认时所用的规则档 */
                            policy: string;
                            profile: {
                                hash: string;
                                id: string;
                                name: string;
                            };
                            schools: number;
                            /** @description 合成数据 */
                            synthetic: boolean;
                            teachers: number;
                            year: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/datasets/{data}/diagnosis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 现状诊断：七项指标、各条款、红线和配备标准 */
        get: {
            parameters: {
                query?: {
                    /** @description 规则档 */
                    policy?: string;
                    /** @description 测算情景的规则版本；给出时不看 policy */
                    profile?: string;
                };
                header?: never;
                path: {
                    county: string;
                    data: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description 核验报告的版本 */
                            audit: string;
                            data: string;
                            /** @description 不作任何交流时各条款的核验结论 */
                            readonly findings: {
                                clause: string;
                                readonly details: string[];
                                measured: number | null;
                                name: string;
                                required: number | null;
                                sentence: string;
                                /** @description 按 unit 计的整数缺口；符合为 0 */
                                shortfall: number;
                                source: {
                                    document: string;
                                    effective: string;
                                    /** @enum {string} */
                                    evidence: "verified" | "secondary" | "assumed";
                                    item: string;
                                    note: string;
                                    /** @description 文号；没有或未确认为空 */
                                    number: string;
                                    /** @description 原文；未读到为空 */
                                    quote: string;
                                };
                                unit: string;
                                /** @enum {string} */
                                verdict: "met" | "short" | "unknown" | "not-applicable";
                            }[];
                            readonly flags: {
                                cases: number;
                                denominator: number | null;
                                /** @enum {string} */
                                flag: "establishment-idle" | "long-term-temporary" | "school-self-hiring" | "secondment" | "occupied-establishment" | "same-legal-person" | "short-term" | "ping-pong" | "no-benefit" | "weak-sent" | "personnel-not-moved" | "counted-twice" | "deferral-unproven" | "deferral-overdue" | "leader-overdue";
                                /** @description 怎样算 */
                                measure: string;
                                name: string;
                                numerator: number | null;
                                sentence: string;
                                source: {
                                    document: string;
                                    effective: string;
                                    /** @enum {string} */
                                    evidence: "verified" | "secondary" | "assumed";
                                    item: string;
                                    note: string;
                                    /** @description 文号；没有或未确认为空 */
                                    number: string;
                                    /** @description 原文；未读到为空 */
                                    quote: string;
                                };
                                /** @enum {string} */
                                state: "raised" | "clear" | "unknown" | "not-applicable";
                                unit: string;
                            }[];
                            /** @description 现状 */
                            readonly indicators: {
                                /** @description 分子：人数、平方米、元或间 */
                                amount: number;
                                /** @enum {string} */
                                basis: "personnel" | "teaching";
                                /** @description R1 至 R7 */
                                code: string;
                                coefficients: {
                                    sample: {
                                        /** @description X̄ */
                                        mean: number | null;
                                        /** @description S */
                                        standardDeviation: number | null;
                                        /** @description 差异系数 CV = S ÷ X̄；没有数据为 null */
                                        value: number | null;
                                        /**
                                         * @description 按精确值与限值比较
                                         * @enum {string}
                                         */
                                        verdict: "met" | "short" | "unknown";
                                    };
                                    unweighted: {
                                        /** @description X̄ */
                                        mean: number | null;
                                        /** @description S */
                                        standardDeviation: number | null;
                                        /** @description 差异系数 CV = S ÷ X̄；没有数据为 null */
                                        value: number | null;
                                        /**
                                         * @description 按精确值与限值比较
                                         * @enum {string}
                                         */
                                        verdict: "met" | "short" | "unknown";
                                    };
                                    weighted: {
                                        /** @description X̄ */
                                        mean: number | null;
                                        /** @description S */
                                        standardDeviation: number | null;
                                        /** @description 差异系数 CV = S ÷ X̄；没有数据为 null */
                                        value: number | null;
                                        /**
                                         * @description 按精确值与限值比较
                                         * @enum {string}
                                         */
                                        verdict: "met" | "short" | "unknown";
                                    };
                                };
                                readonly excluded: {
                                    reason: string;
                                    school: string;
                                }[];
                                /** @enum {string} */
                                indicator: "higherDegreePer100" | "backbonePer100" | "artsSportsPer100" | "teachingArea" | "sportsArea" | "equipmentValue" | "mediaRoomsPer100";
                                /** @description 差异系数限值 */
                                limit: number | null;
                                /** @description 全县总量 ÷ 全县学生数 */
                                mean: number | null;
                                name: string;
                                pupils: number;
                                /** @description 计入差异系数的学校数 */
                                schools: number;
                                /** @enum {string} */
                                stage: "primary" | "junior";
                                threshold: number | null;
                            }[];
                            profile: {
                                hash: string;
                                id: string;
                                name: string;
                            };
                            readonly standards: {
                                /** @description 补上这些列即可判断 */
                                readonly columns: string[];
                                readonly lines: {
                                    after: {
                                        measured: string;
                                        /** @enum {string} */
                                        verdict: "met" | "short" | "unknown" | "not-applicable";
                                    };
                                    before: {
                                        measured: string;
                                        /** @enum {string} */
                                        verdict: "met" | "short" | "unknown" | "not-applicable";
                                    };
                                    missing: number;
                                    required: string;
                                    /** @description 学校代码；全县为 null */
                                    school: string | null;
                                    sentence: string;
                                    stage: ("primary" | "junior") | null;
                                }[];
                                /** @description 怎样算 */
                                measure: string;
                                /** @description 方案落实后全县的缺口，以 unit 计 */
                                missing: number;
                                name: string;
                                sentence: string;
                                readonly sources: {
                                    document: string;
                                    effective: string;
                                    /** @enum {string} */
                                    evidence: "verified" | "secondary" | "assumed";
                                    item: string;
                                    note: string;
                                    /** @description 文号；没有或未确认为空 */
                                    number: string;
                                    /** @description 原文；未读到为空 */
                                    quote: string;
                                }[];
                                /** @enum {string} */
                                standard: "class-size" | "school-size" | "quota" | "licence" | "training" | "conduct" | "subject-match" | "civics" | "sports" | "labour" | "mental" | "special" | "health" | "posts" | "special-grade" | "study" | "towns" | "women";
                                unit: string;
                                /** @enum {string} */
                                verdict: "met" | "short" | "unknown" | "not-applicable";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/datasets/{data}/parameters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 情景可改的参数和本县现行取值 */
        get: {
            parameters: {
                query?: {
                    /** @description 规则档 */
                    policy?: string;
                    /** @description 测算情景的规则版本；给出时不看 policy */
                    profile?: string;
                };
                header?: never;
                path: {
                    county: string;
                    data: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            readonly parameters: {
                                /** @description 现行取值；没有或各处不一为 null */
                                current: string | null;
                                /** @description 改的是哪项口径；改规则的为 null */
                                definition: ("backbone" | "counting" | "due" | "itinerant" | "kinds" | "leaders" | "lessons" | "priorities" | "retirement" | "standards" | "term" | "travel") | null;
                                explanation: string;
                                name: string;
                                /** @description 可填范围 */
                                range: string;
                                /** @description 改的是哪条规则；改口径的为 null */
                                rule: ("rotation-share" | "backbone-share" | "group-share" | "title-share" | "rotation-cap" | "due-only" | "closing-placed" | "stage-licence" | "term-length" | "leaders-apart" | "leader-terms" | "resource-indicators" | "difference-coefficient" | "subject-cover" | "subject-gap" | "staff-quota" | "post-capacity" | "school-loss" | "backbone-flow" | "town-seat-share" | "town-seat-cover" | "rural-support" | "pairing-exchange" | "three-areas-stay" | "travel-limit") | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/datasets/{data}/schools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 学校 */
        get: {
            parameters: {
                query?: {
                    /** @description 不超过 200 */
                    limit?: number;
                    offset?: number;
                    text?: string;
                };
                header?: never;
                path: {
                    county: string;
                    data: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            readonly schools: {
                                closing: boolean;
                                code: string | null;
                                id: string;
                                junior: {
                                    classes: number;
                                    pupils: number;
                                    quota: number | null;
                                } | null;
                                /** @enum {string} */
                                kind: "primary" | "teaching-point" | "junior" | "nine-year" | "twelve-year" | "complete-secondary" | "special";
                                latitude: number | null;
                                longitude: number | null;
                                name: string;
                                primary: {
                                    classes: number;
                                    pupils: number;
                                    quota: number | null;
                                } | null;
                                /** @enum {string} */
                                setting: "urban" | "town" | "rural";
                                /** @enum {string} */
                                sponsor: "county" | "city" | "province" | "private" | "enterprise" | "other";
                                strong: boolean;
                                /** @description 人事关系在本校的人数 */
                                teachers: number;
                                townSeat: boolean;
                                township: string;
                                weak: boolean;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/datasets/{data}/standings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 符合交流条件的人数，全县和各校 */
        get: {
            parameters: {
                query?: {
                    /** @description 规则档 */
                    policy?: string;
                    /** @description 测算情景的规则版本；给出时不看 policy */
                    profile?: string;
                };
                header?: never;
                path: {
                    county: string;
                    data: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            county: {
                                /** @description 暂缓交流 */
                                deferred: number;
                                /** @description 符合交流条件 */
                                due: number;
                                /** @description 计入交流比例分母 */
                                inDenominator: number;
                                /** @description 不符合交流条件 */
                                notDue: number;
                            };
                            /** @description 暂缓原因代码及人数 */
                            deferrals: {
                                [key: string]: number;
                            };
                            readonly schools: {
                                deferred: number;
                                due: number;
                                inDenominator: number;
                                name: string;
                                notDue: number;
                                school: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/datasets/{data}/teachers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 教师，可按学校、学段、学科、是否符合交流条件和姓名筛选 */
        get: {
            parameters: {
                query?: {
                    /** @description 不超过 200 */
                    limit?: number;
                    offset?: number;
                    /** @description 规则档 */
                    policy?: string;
                    /** @description 测算情景的规则版本；给出时不看 policy */
                    profile?: string;
                    /** @description 人事关系所在校 */
                    school?: string;
                    stage?: "primary" | "junior";
                    standing?: "due" | "deferred" | "not-due";
                    /** @description 主教学科 */
                    subject?: "civics" | "chinese" | "mathematics" | "english" | "science" | "physics" | "chemistry" | "biology" | "history" | "geography" | "computing" | "sports" | "music" | "fine-art" | "arts" | "labour" | "practice" | "mental-health" | "special-needs" | "local" | "health" | "none";
                    /** @description 教师编号或姓名中的字 */
                    text?: string;
                };
                header?: never;
                path: {
                    county: string;
                    data: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            readonly teachers: {
                                backbone?: boolean;
                                backboneLevel?: ("national" | "province" | "city" | "county" | "school") | null;
                                birth?: string;
                                deferral?: {
                                    /** @enum {string} */
                                    reason: "Z01" | "Z02" | "Z03" | "Z04" | "Z05" | "Z06" | "Z07" | "Z08" | "Z09" | "Z10" | "Z11";
                                    until: string | null;
                                } | null;
                                /** @enum {string} */
                                degree?: "doctor" | "master" | "bachelor" | "college" | "secondary-normal" | "senior" | "below";
                                /** @enum {string} */
                                employment?: "in-quota" | "contract" | "substitute" | "part-time" | "student" | "rehired" | "aid";
                                id?: string;
                                inDenominator?: boolean;
                                lastRotationEnd?: string | null;
                                name?: string;
                                /** @enum {string} */
                                office?: "principal" | "secretary" | "secretary-principal" | "vice-principal" | "middle" | "class-teacher" | "research-lead" | "none";
                                /** @enum {string} */
                                presence?: "present" | "long-sick" | "maternity" | "lent" | "borrowed" | "study" | "waiting";
                                reason?: string;
                                retirement?: string | null;
                                review?: ("excellent" | "pass" | "basic" | "fail" | "absent") | null;
                                ruralYears?: number | null;
                                /** @description 人事关系所在校 */
                                school?: string;
                                schoolName?: string;
                                /** @enum {string} */
                                sex?: "male" | "female";
                                since?: string;
                                special?: {
                                    /** @enum {string} */
                                    status: "special-post" | "state-trainee" | "directed-trainee" | "aid-posting" | "three-areas";
                                    until: string | null;
                                } | null;
                                /** @enum {string} */
                                stage?: "primary" | "junior";
                                /** @enum {string} */
                                standing?: "due" | "deferred" | "not-due";
                                readonly subjects?: ("civics" | "chinese" | "mathematics" | "english" | "science" | "physics" | "chemistry" | "biology" | "history" | "geography" | "computing" | "sports" | "music" | "fine-art" | "arts" | "labour" | "practice" | "mental-health" | "special-needs" | "local" | "health" | "none")[];
                                /** @enum {string} */
                                title?: "full-senior" | "senior" | "first" | "second" | "third" | "none";
                                weeklyLessons?: number | null;
                                /** @description 在本校的足年 */
                                years?: number;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/datasets/{data}/worksheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 底稿：脱敏的数据和规则，未作任何交流 */
        get: {
            parameters: {
                query?: {
                    /** @description 规则档 */
                    policy?: string;
                    /** @description 测算情景的规则版本；给出时不看 policy */
                    profile?: string;
                };
                header?: never;
                path: {
                    county: string;
                    data: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Worksheet"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/datasets/{dataset}/teachers/{teacher}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 查看一位教师的一项敏感信息；须写明理由，记入日志 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                    dataset: string;
                    teacher: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description 要看的一项
                         * @enum {string}
                         */
                        fact: "id-number" | "deferral-proof" | "deferral-consent" | "home" | "spouse" | "misconduct" | "willingness" | "hardship" | "note";
                        /** @description 理由，记入日志；请不要写姓名或号码 */
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Revealed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description 在等其他人办理的 */
                            readonly others: {
                                /** @description 方案流程；全年日程的为 null */
                                case: string | null;
                                due: string | null;
                                /** @description 此日之前不能办理 */
                                from: string | null;
                                overdue: boolean;
                                /** @description 由谁办理 */
                                owner: string;
                                /** @description 期限暂按法定节假日推算 */
                                provisional: boolean;
                                sentence: string;
                            }[];
                            /** @description 本角色现在要办的 */
                            readonly own: {
                                /** @description 方案流程；全年日程的为 null */
                                case: string | null;
                                due: string | null;
                                /** @description 此日之前不能办理 */
                                from: string | null;
                                overdue: boolean;
                                /** @description 由谁办理 */
                                owner: string;
                                /** @description 期限暂按法定节假日推算 */
                                provisional: boolean;
                                sentence: string;
                            }[];
                            today: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description 节假日安排已公布的年份 */
                            readonly official: number[];
                            /** @description 本县补充 */
                            readonly own: {
                                /** Format: date */
                                day: string;
                                /** @enum {string} */
                                kind: "off" | "work";
                                name: string;
                                /** @description 来源（文件·日期） */
                                source: string;
                                /** @enum {string} */
                                state: "official" | "provisional";
                                year: number;
                            }[];
                            /** @description 随软件提供 */
                            readonly shipped: {
                                /** Format: date */
                                day: string;
                                /** @enum {string} */
                                kind: "off" | "work";
                                name: string;
                                /** @description 来源（文件·日期） */
                                source: string;
                                /** @enum {string} */
                                state: "official" | "provisional";
                                year: number;
                            }[];
                            version: number;
                        };
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rows: {
                            /** Format: date */
                            day: string;
                            /** @enum {string} */
                            kind: "off" | "work";
                            name: string;
                            /** @description 来源（文件·日期） */
                            source: string;
                            /** @enum {string} */
                            state: "official" | "provisional";
                            year: number;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description 节假日安排已公布的年份 */
                            readonly official: number[];
                            /** @description 本县补充 */
                            readonly own: {
                                /** Format: date */
                                day: string;
                                /** @enum {string} */
                                kind: "off" | "work";
                                name: string;
                                /** @description 来源（文件·日期） */
                                source: string;
                                /** @enum {string} */
                                state: "official" | "provisional";
                                year: number;
                            }[];
                            /** @description 随软件提供 */
                            readonly shipped: {
                                /** Format: date */
                                day: string;
                                /** @enum {string} */
                                kind: "off" | "work";
                                name: string;
                                /** @description 来源（文件·日期） */
                                source: string;
                                /** @enum {string} */
                                state: "official" | "provisional";
                                year: number;
                            }[];
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/import-setting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入设置 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description 导入时是否读取身份证号（加密保存） */
                            idNumbers: boolean;
                            version: number;
                        };
                    };
                };
            };
        };
        /** 更改导入设置；须写明理由，记入日志 */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        idNumbers: boolean;
                        /** @description 理由 */
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description 导入时是否读取身份证号（加密保存） */
                            idNumbers: boolean;
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入记录 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            readonly imports: {
                                author: string;
                                counts: {
                                    errors: number;
                                    /** @description 文件所填的县名 */
                                    name: string | null;
                                    notices: number;
                                    schools: number;
                                    teachers: number;
                                    warnings: number;
                                    year: number | null;
                                };
                                /** @description 数据版本；未通过为 null */
                                data: string | null;
                                /** @description 到时未确认即作废 */
                                expires: string;
                                /** Format: uuid */
                                id: string;
                                made: string;
                                policy: string;
                                /** @enum {string} */
                                state: "ready" | "rejected" | "confirmed" | "discarded" | "expired";
                                version: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** 上传导入表（一个 .xlsx，或一套 .csv） */
        post: {
            parameters: {
                query?: {
                    /** @description 预览所用的规则档 */
                    policy?: string;
                };
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            author: string;
                            counts: {
                                errors: number;
                                /** @description 文件所填的县名 */
                                name: string | null;
                                notices: number;
                                schools: number;
                                teachers: number;
                                warnings: number;
                                year: number | null;
                            };
                            /** @description 数据版本；未通过为 null */
                            data: string | null;
                            /** @description 与上一版已确认数据的差别；没有上一版为 null */
                            difference: {
                                readonly others: {
                                    added: number;
                                    removed: number;
                                    sheet: string;
                                }[];
                                /** @description 上一版数据 */
                                previous: string;
                                schools: {
                                    readonly added: {
                                        id?: string;
                                        name?: string;
                                    }[];
                                    readonly changed: {
                                        readonly fields: {
                                            after?: string | null;
                                            before?: string | null;
                                            header: string;
                                            /** @description true：敏感列，只说有改动，不列内容 */
                                            sensitive: boolean;
                                        }[];
                                        id?: string;
                                        name?: string;
                                    }[];
                                    counts: {
                                        added: number;
                                        changed: number;
                                        removed: number;
                                    };
                                    readonly removed: {
                                        id?: string;
                                        name?: string;
                                    }[];
                                };
                                teachers: {
                                    readonly added: {
                                        id?: string;
                                        name?: string;
                                    }[];
                                    readonly changed: {
                                        readonly fields: {
                                            after?: string | null;
                                            before?: string | null;
                                            header: string;
                                            /** @description true：敏感列，只说有改动，不列内容 */
                                            sensitive: boolean;
                                        }[];
                                        id?: string;
                                        name?: string;
                                    }[];
                                    counts: {
                                        added: number;
                                        changed: number;
                                        removed: number;
                                    };
                                    readonly removed: {
                                        id?: string;
                                        name?: string;
                                    }[];
                                };
                            } | null;
                            /** @description 到时未确认即作废 */
                            expires: string;
                            /** Format: uuid */
                            id: string;
                            /** @description true：原文件和清单仍在隔离区；false：已删除，只留数量 */
                            kept: boolean;
                            made: string;
                            /** @description true：文件所填县名与本县登记的名称不同，请核对是否传错文件 */
                            otherName: boolean;
                            policy: string;
                            preview: {
                                /** @description 暂缓原因代码及人数 */
                                deferrals: {
                                    [key: string]: number;
                                };
                                pupils: number;
                                schools: number;
                                standings: {
                                    /** @description 暂缓交流 */
                                    deferred: number;
                                    /** @description 符合交流条件 */
                                    due: number;
                                    /** @description 计入交流比例分母 */
                                    inDenominator: number;
                                    /** @description 不符合交流条件 */
                                    notDue: number;
                                };
                                readonly tables: {
                                    readonly rows: {
                                        count: number;
                                        label: string;
                                    }[];
                                    title: string;
                                }[];
                                teachers: number;
                            } | null;
                            /** @description 不超过 1000 条 */
                            readonly problems: {
                                code: string;
                                /** @description 原因与处理办法 */
                                message?: string;
                                place: {
                                    /** @description 自 1 起 */
                                    column: number | null;
                                    file: string;
                                    header: string | null;
                                    /** @description 自 1 起 */
                                    row: number | null;
                                    sheet: string | null;
                                } | null;
                                /** @enum {string} */
                                severity: "error" | "warning" | "notice";
                                /** @description 原填内容，截取前 20 字；敏感列为 null */
                                value?: string | null;
                            }[];
                            /** @enum {string} */
                            state: "ready" | "rejected" | "confirmed" | "discarded" | "expired";
                            /** @description 问题所在的行，按原表；同类问题只列前若干行 */
                            readonly typed: {
                                /** @description 读取的列；未用的列不列 */
                                readonly columns: {
                                    /** @description 自 1 起 */
                                    column: number;
                                    header: string;
                                }[];
                                file: string;
                                readonly rows: {
                                    /** @description 与 columns 同序的原填内容；空格为空串，敏感列为 null */
                                    readonly cells?: (string | null)[];
                                    /** @description 自 1 起 */
                                    row: number;
                                }[];
                                sheet: string;
                            }[];
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/imports/{import}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次导入 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                    import: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            author: string;
                            counts: {
                                errors: number;
                                /** @description 文件所填的县名 */
                                name: string | null;
                                notices: number;
                                schools: number;
                                teachers: number;
                                warnings: number;
                                year: number | null;
                            };
                            /** @description 数据版本；未通过为 null */
                            data: string | null;
                            /** @description 与上一版已确认数据的差别；没有上一版为 null */
                            difference: {
                                readonly others: {
                                    added: number;
                                    removed: number;
                                    sheet: string;
                                }[];
                                /** @description 上一版数据 */
                                previous: string;
                                schools: {
                                    readonly added: {
                                        id?: string;
                                        name?: string;
                                    }[];
                                    readonly changed: {
                                        readonly fields: {
                                            after?: string | null;
                                            before?: string | null;
                                            header: string;
                                            /** @description true：敏感列，只说有改动，不列内容 */
                                            sensitive: boolean;
                                        }[];
                                        id?: string;
                                        name?: string;
                                    }[];
                                    counts: {
                                        added: number;
                                        changed: number;
                                        removed: number;
                                    };
                                    readonly removed: {
                                        id?: string;
                                        name?: string;
                                    }[];
                                };
                                teachers: {
                                    readonly added: {
                                        id?: string;
                                        name?: string;
                                    }[];
                                    readonly changed: {
                                        readonly fields: {
                                            after?: string | null;
                                            before?: string | null;
                                            header: string;
                                            /** @description true：敏感列，只说有改动，不列内容 */
                                            sensitive: boolean;
                                        }[];
                                        id?: string;
                                        name?: string;
                                    }[];
                                    counts: {
                                        added: number;
                                        changed: number;
                                        removed: number;
                                    };
                                    readonly removed: {
                                        id?: string;
                                        name?: string;
                                    }[];
                                };
                            } | null;
                            /** @description 到时未确认即作废 */
                            expires: string;
                            /** Format: uuid */
                            id: string;
                            /** @description true：原文件和清单仍在隔离区；false：已删除，只留数量 */
                            kept: boolean;
                            made: string;
                            /** @description true：文件所填县名与本县登记的名称不同，请核对是否传错文件 */
                            otherName: boolean;
                            policy: string;
                            preview: {
                                /** @description 暂缓原因代码及人数 */
                                deferrals: {
                                    [key: string]: number;
                                };
                                pupils: number;
                                schools: number;
                                standings: {
                                    /** @description 暂缓交流 */
                                    deferred: number;
                                    /** @description 符合交流条件 */
                                    due: number;
                                    /** @description 计入交流比例分母 */
                                    inDenominator: number;
                                    /** @description 不符合交流条件 */
                                    notDue: number;
                                };
                                readonly tables: {
                                    readonly rows: {
                                        count: number;
                                        label: string;
                                    }[];
                                    title: string;
                                }[];
                                teachers: number;
                            } | null;
                            /** @description 不超过 1000 条 */
                            readonly problems: {
                                code: string;
                                /** @description 原因与处理办法 */
                                message?: string;
                                place: {
                                    /** @description 自 1 起 */
                                    column: number | null;
                                    file: string;
                                    header: string | null;
                                    /** @description 自 1 起 */
                                    row: number | null;
                                    sheet: string | null;
                                } | null;
                                /** @enum {string} */
                                severity: "error" | "warning" | "notice";
                                /** @description 原填内容，截取前 20 字；敏感列为 null */
                                value?: string | null;
                            }[];
                            /** @enum {string} */
                            state: "ready" | "rejected" | "confirmed" | "discarded" | "expired";
                            /** @description 问题所在的行，按原表；同类问题只列前若干行 */
                            readonly typed: {
                                /** @description 读取的列；未用的列不列 */
                                readonly columns: {
                                    /** @description 自 1 起 */
                                    column: number;
                                    header: string;
                                }[];
                                file: string;
                                readonly rows: {
                                    /** @description 与 columns 同序的原填内容；空格为空串，敏感列为 null */
                                    readonly cells?: (string | null)[];
                                    /** @description 自 1 起 */
                                    row: number;
                                }[];
                                sheet: string;
                            }[];
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/imports/{import}/coloured": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待确认导入的标色副本 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                    import: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/imports/{import}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认导入，成为本县最新一版数据 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                    import: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: string;
                            /** Format: uuid */
                            import: string;
                            /** @enum {string} */
                            state: "confirmed";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/imports/{import}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 放弃导入，删除上传的内容 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                    import: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            author: string;
                            counts: {
                                errors: number;
                                /** @description 文件所填的县名 */
                                name: string | null;
                                notices: number;
                                schools: number;
                                teachers: number;
                                warnings: number;
                                year: number | null;
                            };
                            /** @description 数据版本；未通过为 null */
                            data: string | null;
                            /** @description 与上一版已确认数据的差别；没有上一版为 null */
                            difference: {
                                readonly others: {
                                    added: number;
                                    removed: number;
                                    sheet: string;
                                }[];
                                /** @description 上一版数据 */
                                previous: string;
                                schools: {
                                    readonly added: {
                                        id?: string;
                                        name?: string;
                                    }[];
                                    readonly changed: {
                                        readonly fields: {
                                            after?: string | null;
                                            before?: string | null;
                                            header: string;
                                            /** @description true：敏感列，只说有改动，不列内容 */
                                            sensitive: boolean;
                                        }[];
                                        id?: string;
                                        name?: string;
                                    }[];
                                    counts: {
                                        added: number;
                                        changed: number;
                                        removed: number;
                                    };
                                    readonly removed: {
                                        id?: string;
                                        name?: string;
                                    }[];
                                };
                                teachers: {
                                    readonly added: {
                                        id?: string;
                                        name?: string;
                                    }[];
                                    readonly changed: {
                                        readonly fields: {
                                            after?: string | null;
                                            before?: string | null;
                                            header: string;
                                            /** @description true：敏感列，只说有改动，不列内容 */
                                            sensitive: boolean;
                                        }[];
                                        id?: string;
                                        name?: string;
                                    }[];
                                    counts: {
                                        added: number;
                                        changed: number;
                                        removed: number;
                                    };
                                    readonly removed: {
                                        id?: string;
                                        name?: string;
                                    }[];
                                };
                            } | null;
                            /** @description 到时未确认即作废 */
                            expires: string;
                            /** Format: uuid */
                            id: string;
                            /** @description true：原文件和清单仍在隔离区；false：已删除，只留数量 */
                            kept: boolean;
                            made: string;
                            /** @description true：文件所填县名与本县登记的名称不同，请核对是否传错文件 */
                            otherName: boolean;
                            policy: string;
                            preview: {
                                /** @description 暂缓原因代码及人数 */
                                deferrals: {
                                    [key: string]: number;
                                };
                                pupils: number;
                                schools: number;
                                standings: {
                                    /** @description 暂缓交流 */
                                    deferred: number;
                                    /** @description 符合交流条件 */
                                    due: number;
                                    /** @description 计入交流比例分母 */
                                    inDenominator: number;
                                    /** @description 不符合交流条件 */
                                    notDue: number;
                                };
                                readonly tables: {
                                    readonly rows: {
                                        count: number;
                                        label: string;
                                    }[];
                                    title: string;
                                }[];
                                teachers: number;
                            } | null;
                            /** @description 不超过 1000 条 */
                            readonly problems: {
                                code: string;
                                /** @description 原因与处理办法 */
                                message?: string;
                                place: {
                                    /** @description 自 1 起 */
                                    column: number | null;
                                    file: string;
                                    header: string | null;
                                    /** @description 自 1 起 */
                                    row: number | null;
                                    sheet: string | null;
                                } | null;
                                /** @enum {string} */
                                severity: "error" | "warning" | "notice";
                                /** @description 原填内容，截取前 20 字；敏感列为 null */
                                value?: string | null;
                            }[];
                            /** @enum {string} */
                            state: "ready" | "rejected" | "confirmed" | "discarded" | "expired";
                            /** @description 问题所在的行，按原表；同类问题只列前若干行 */
                            readonly typed: {
                                /** @description 读取的列；未用的列不列 */
                                readonly columns: {
                                    /** @description 自 1 起 */
                                    column: number;
                                    header: string;
                                }[];
                                file: string;
                                readonly rows: {
                                    /** @description 与 columns 同序的原填内容；空格为空串，敏感列为 null */
                                    readonly cells?: (string | null)[];
                                    /** @description 自 1 起 */
                                    row: number;
                                }[];
                                sheet: string;
                            }[];
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/imports/{import}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 预览：各人是否符合交流条件及理由 */
        get: {
            parameters: {
                query?: {
                    /** @description 不超过 200 */
                    limit?: number;
                    offset?: number;
                    standing?: "due" | "deferred" | "not-due";
                };
                header?: never;
                path: {
                    county: string;
                    import: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            readonly people: {
                                backbone?: boolean;
                                id?: string;
                                name?: string;
                                reason?: string;
                                school?: string;
                                /** @enum {string} */
                                stage?: "primary" | "junior";
                                /** @enum {string} */
                                standing?: "due" | "deferred" | "not-due";
                                subject?: string;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/imports/coloured": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 标色副本：送来文件，送回标出问题的工作簿，什么都不保存 */
        post: {
            parameters: {
                query?: {
                    /** @description 预览所用的规则档 */
                    policy?: string;
                };
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description 只列序号大于此数的行 */
                    after?: number;
                    limit?: number;
                };
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Journal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/journal/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/journal/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["JournalVerification"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CountyProcess"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 署名单位，公文用 */
                        office: {
                            accounts: string;
                            address: string;
                            bureau: string;
                            docNoPrefix: string;
                            email: string;
                            hours: string;
                            office: string;
                            phone: string;
                            supervisionPhone: string;
                        } | null;
                        settings: {
                            answerDays: number;
                            lateObjectionsStop: boolean;
                            notice: {
                                countPostingDay: boolean;
                                days: number;
                                /** @enum {string} */
                                unit: "working" | "natural";
                            };
                            officeCloses: string;
                            /** @enum {string} */
                            renewal: "changed" | "all";
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CountyProcess"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本县的测算，新的在前 */
        get: {
            parameters: {
                query?: {
                    /** @description 只列在此之前发起的 */
                    before?: string;
                    limit?: number;
                    state?: "queued" | "running" | "done" | "failed" | "cancelled";
                };
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            readonly runs: components["schemas"]["Run"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /** 发起测算 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description 是否出具最优性证书
                         * @default true
                         */
                        certificate?: boolean;
                        /** @description 测算情景的版本 */
                        scenario: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Run"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/runs/{run}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次测算的状态与进度；带 If-None-Match 时，没有变化即答 304 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                    run: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Run"];
                    };
                };
                /** @description 没有变化 */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/runs/{run}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取消测算；正在进行的两秒之内停止 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                    run: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Run"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/runs/{run}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出最优性证书（certificate.json.gz），记入日志；已清理的答 410 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                    run: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/runs/{run}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 测算的进度：Accept 为 text/event-stream 时持续推送，否则答 after 之后的事件 */
        get: {
            parameters: {
                query?: {
                    /** @description 已见的最后一个事件编号 */
                    after?: number;
                };
                header?: never;
                path: {
                    county: string;
                    run: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description true：不会再有事件 */
                            ended: boolean;
                            readonly events: {
                                /** Format: date-time */
                                at: string;
                                attempt: number;
                                id: number;
                                /** @enum {string} */
                                kind: "state" | "level" | "progress";
                                level: {
                                    /** @description 在前面各级不变差的前提下，任何方案不可能低于此数 */
                                    bound: number;
                                    /** @description 服务由证书精确重算的下界；没有证书的没有此项 */
                                    checked?: number;
                                    /** @description value 减 bound */
                                    gap: number;
                                    /** @enum {string} */
                                    goal: "shortfall" | "fewest-changes" | "subject-gap" | "balance" | "rural-gain" | "burden" | "fewest-moves" | "canonical";
                                    /** @description 优化目标 */
                                    name: string;
                                    /** @description true：最优；false：可行，差距为 gap */
                                    proven: boolean;
                                    seconds: number;
                                    /** @enum {string} */
                                    stoppedBy: "proof" | "work" | "clock" | "asked" | "failed";
                                    unit: string;
                                    value: number;
                                } | null;
                                progress: {
                                    /** @description 本级的下界 */
                                    bound: number | null;
                                    gap: number | null;
                                    goal: ("shortfall" | "fewest-changes" | "subject-gap" | "balance" | "rural-gain" | "burden" | "fewest-moves" | "canonical") | null;
                                    /** @description 本次尝试已用秒数 */
                                    seconds: number;
                                    /** @enum {string} */
                                    stage: "build" | "first-plan" | "level" | "conflicts" | "itinerant" | "done" | "recount";
                                    /** @description 现有方案在本级的值 */
                                    value: number | null;
                                } | null;
                                reason: string | null;
                                /** @enum {string} */
                                state: "queued" | "running" | "done" | "failed" | "cancelled";
                            }[];
                            /** @description 下次以此为 after */
                            last: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/runs/{run}/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 查看核验名单：写明核查事由，记入日志 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                    run: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 核查事由，记入日志；请不要写姓名或号码 */
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/runs/{run}/opinion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导出核查意见（核验报告附核查人意见；意见不保存），记入日志 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                    run: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 核查人意见；写入文件，不保存 */
                        note: string;
                    };
                };
            };
            responses: {
                /** @description 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/runs/{run}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次测算的结果 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                    run: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RunResult"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/runs/{run}/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导出所选的交流教师名单（花名册的栏目），记入日志 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                    run: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        file: "xlsx" | "docx";
                        /** @description 教师编号，按名单的次序 */
                        readonly teachers: string[];
                    };
                };
            };
            responses: {
                /** @description 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/runs/{run}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停止并保留当前方案；核验后即为结果，未算完的目标说明差距 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                    run: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Run"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/runs/{run}/worksheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 底稿：脱敏的数据、规则和方案，供在页面上试改时当场核验 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                    run: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Worksheet"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 测算情景，最新的在前 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            readonly scenarios: {
                                author: string;
                                data: string;
                                from: string | null;
                                made: string;
                                name: string;
                                /** @description 生效规则的版本 */
                                profile: string;
                                scenario: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** 保存测算情景；改动的是新情景，原情景不变 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 规则档 */
                        baseProfile: string;
                        /** @default [] */
                        readonly changes?: {
                            /** @description 参数名 */
                            name: string;
                            /** @description 理由或依据 */
                            reason: string;
                            /** @description 取值 */
                            value: string;
                        }[];
                        /** @description 数据版本 */
                        data: string;
                        /**
                         * @description 人员决定
                         * @default []
                         */
                        readonly decisions?: ({
                            /** @enum {string} */
                            kind: "go";
                            /**
                             * @default personnel
                             * @enum {string}
                             */
                            origin?: "personnel" | "in-school" | "cross-school";
                            /** @description 证明材料的名称和文号；不写诊断。不填时沿用 from 情景中同一决定的 */
                            proof?: string;
                            reason: string;
                            /** @description 教师编号 */
                            teacher: string;
                        } | {
                            /** @enum {string} */
                            kind: "go-to";
                            /**
                             * @default personnel
                             * @enum {string}
                             */
                            origin?: "personnel" | "in-school" | "cross-school";
                            /** @description 证明材料的名称和文号；不写诊断。不填时沿用 from 情景中同一决定的 */
                            proof?: string;
                            reason: string;
                            /** @description 学校代码 */
                            school: string;
                            /** @enum {string} */
                            subject?: "civics" | "chinese" | "mathematics" | "english" | "science" | "physics" | "chemistry" | "biology" | "history" | "geography" | "computing" | "sports" | "music" | "fine-art" | "arts" | "labour" | "practice" | "mental-health" | "special-needs" | "local" | "health" | "none";
                            /** @description 教师编号 */
                            teacher: string;
                        } | {
                            /** @enum {string} */
                            kind: "stay";
                            /**
                             * @default personnel
                             * @enum {string}
                             */
                            origin?: "personnel" | "in-school" | "cross-school";
                            /** @description 证明材料的名称和文号；不写诊断。不填时沿用 from 情景中同一决定的 */
                            proof?: string;
                            reason: string;
                            /** @description 教师编号 */
                            teacher: string;
                        } | {
                            /** @enum {string} */
                            kind: "not-to";
                            /**
                             * @default personnel
                             * @enum {string}
                             */
                            origin?: "personnel" | "in-school" | "cross-school";
                            /** @description 证明材料的名称和文号；不写诊断。不填时沿用 from 情景中同一决定的 */
                            proof?: string;
                            reason: string;
                            /** @description 学校代码 */
                            school: string;
                            /** @description 教师编号 */
                            teacher: string;
                        } | {
                            consent?: boolean;
                            /** @enum {string} */
                            deferral: "Z01" | "Z02" | "Z03" | "Z04" | "Z05" | "Z06" | "Z07" | "Z08" | "Z09" | "Z10" | "Z11";
                            /** @enum {string} */
                            kind: "defer";
                            /**
                             * @default personnel
                             * @enum {string}
                             */
                            origin?: "personnel" | "in-school" | "cross-school";
                            /** @description 证明材料的名称和文号；不写诊断。不填时沿用 from 情景中同一决定的 */
                            proof?: string;
                            reason: string;
                            /** @description 教师编号 */
                            teacher: string;
                            until: string | null;
                        })[];
                        /**
                         * @description 由哪个情景改来
                         * @default null
                         */
                        from?: string | null;
                        /** @description 优化目标，在前者优先；不填为通常次序，有 reference 时先求改动的人最少 */
                        readonly goals?: ("shortfall" | "fewest-changes" | "subject-gap" | "balance" | "rural-gain" | "burden" | "fewest-moves" | "canonical")[];
                        /** @default {} */
                        limits?: {
                            /**
                             * @description 测算限时，秒
                             * @default 600
                             */
                            seconds?: number;
                        };
                        name: string;
                        /**
                         * @description 已公示方案的版本：改动的人尽量少
                         * @default null
                         */
                        reference?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            author: string;
                            baseProfile: string;
                            readonly changes: {
                                /** @description 参数名 */
                                name: string;
                                /** @description 理由或依据 */
                                reason: string;
                                /** @description 取值 */
                                value: string;
                            }[];
                            /** @description 与所选规则档不同的条款 */
                            readonly clauses: {
                                after: string | null;
                                before: string | null;
                                /** @enum {string} */
                                change: "added" | "dropped" | "changed" | "source";
                                name: string;
                                /** @description true：下级取值较宽，本条只另行核验 */
                                overruled: boolean;
                                /** @enum {string} */
                                rule: "rotation-share" | "backbone-share" | "group-share" | "title-share" | "rotation-cap" | "due-only" | "closing-placed" | "stage-licence" | "term-length" | "leaders-apart" | "leader-terms" | "resource-indicators" | "difference-coefficient" | "subject-cover" | "subject-gap" | "staff-quota" | "post-capacity" | "school-loss" | "backbone-flow" | "town-seat-share" | "town-seat-cover" | "rural-support" | "pairing-exchange" | "three-areas-stay" | "travel-limit";
                            }[];
                            data: string;
                            readonly decisions: {
                                deferral?: ("Z01" | "Z02" | "Z03" | "Z04" | "Z05" | "Z06" | "Z07" | "Z08" | "Z09" | "Z10" | "Z11") | null;
                                /** @enum {string} */
                                kind?: "go" | "go-to" | "stay" | "not-to" | "defer";
                                /** @enum {string} */
                                origin: "personnel" | "in-school" | "cross-school";
                                proof?: string;
                                reason?: string;
                                school?: string | null;
                                subject?: ("civics" | "chinese" | "mathematics" | "english" | "science" | "physics" | "chemistry" | "biology" | "history" | "geography" | "computing" | "sports" | "music" | "fine-art" | "arts" | "labour" | "practice" | "mental-health" | "special-needs" | "local" | "health" | "none") | null;
                                teacher?: string;
                                until?: string | null;
                            }[];
                            /** @description 与所选规则档不同的口径 */
                            readonly definitions: {
                                /** @enum {string} */
                                definition: "backbone" | "counting" | "due" | "itinerant" | "kinds" | "leaders" | "lessons" | "priorities" | "retirement" | "standards" | "term" | "travel";
                                readonly fields: {
                                    readonly after: string[];
                                    readonly before: string[];
                                    label: string;
                                }[];
                                name: string;
                            }[];
                            from: string | null;
                            readonly goals: {
                                /** @enum {string} */
                                goal: "shortfall" | "fewest-changes" | "subject-gap" | "balance" | "rural-gain" | "burden" | "fewest-moves" | "canonical";
                                /** @enum {string} */
                                name: "法定要求缺口最小" | "与已公示方案相比变动人数最少" | "任教学科缺口最小" | "校际差距最小" | "乡村和薄弱学校得益最大" | "教师负担最小" | "交流人数最少" | "同等方案按编号取定";
                            }[];
                            limits: {
                                seconds: number;
                            };
                            made: string;
                            name: string;
                            /** @description 生效规则的版本 */
                            profile: string;
                            reference: string | null;
                            /** @description 提醒：低于上级文件的取值等 */
                            readonly remarks: {
                                at: string;
                                message: string;
                                /** @enum {string} */
                                severity: "error" | "warning" | "notice";
                            }[];
                            scenario: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/scenarios/{scenario}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个测算情景，及其与规则档不同之处 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                    scenario: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            author: string;
                            baseProfile: string;
                            readonly changes: {
                                /** @description 参数名 */
                                name: string;
                                /** @description 理由或依据 */
                                reason: string;
                                /** @description 取值 */
                                value: string;
                            }[];
                            /** @description 与所选规则档不同的条款 */
                            readonly clauses: {
                                after: string | null;
                                before: string | null;
                                /** @enum {string} */
                                change: "added" | "dropped" | "changed" | "source";
                                name: string;
                                /** @description true：下级取值较宽，本条只另行核验 */
                                overruled: boolean;
                                /** @enum {string} */
                                rule: "rotation-share" | "backbone-share" | "group-share" | "title-share" | "rotation-cap" | "due-only" | "closing-placed" | "stage-licence" | "term-length" | "leaders-apart" | "leader-terms" | "resource-indicators" | "difference-coefficient" | "subject-cover" | "subject-gap" | "staff-quota" | "post-capacity" | "school-loss" | "backbone-flow" | "town-seat-share" | "town-seat-cover" | "rural-support" | "pairing-exchange" | "three-areas-stay" | "travel-limit";
                            }[];
                            data: string;
                            readonly decisions: {
                                deferral?: ("Z01" | "Z02" | "Z03" | "Z04" | "Z05" | "Z06" | "Z07" | "Z08" | "Z09" | "Z10" | "Z11") | null;
                                /** @enum {string} */
                                kind?: "go" | "go-to" | "stay" | "not-to" | "defer";
                                /** @enum {string} */
                                origin: "personnel" | "in-school" | "cross-school";
                                proof?: string;
                                reason?: string;
                                school?: string | null;
                                subject?: ("civics" | "chinese" | "mathematics" | "english" | "science" | "physics" | "chemistry" | "biology" | "history" | "geography" | "computing" | "sports" | "music" | "fine-art" | "arts" | "labour" | "practice" | "mental-health" | "special-needs" | "local" | "health" | "none") | null;
                                teacher?: string;
                                until?: string | null;
                            }[];
                            /** @description 与所选规则档不同的口径 */
                            readonly definitions: {
                                /** @enum {string} */
                                definition: "backbone" | "counting" | "due" | "itinerant" | "kinds" | "leaders" | "lessons" | "priorities" | "retirement" | "standards" | "term" | "travel";
                                readonly fields: {
                                    readonly after: string[];
                                    readonly before: string[];
                                    label: string;
                                }[];
                                name: string;
                            }[];
                            from: string | null;
                            readonly goals: {
                                /** @enum {string} */
                                goal: "shortfall" | "fewest-changes" | "subject-gap" | "balance" | "rural-gain" | "burden" | "fewest-moves" | "canonical";
                                /** @enum {string} */
                                name: "法定要求缺口最小" | "与已公示方案相比变动人数最少" | "任教学科缺口最小" | "校际差距最小" | "乡村和薄弱学校得益最大" | "教师负担最小" | "交流人数最少" | "同等方案按编号取定";
                            }[];
                            limits: {
                                seconds: number;
                            };
                            made: string;
                            name: string;
                            /** @description 生效规则的版本 */
                            profile: string;
                            reference: string | null;
                            /** @description 提醒：低于上级文件的取值等 */
                            readonly remarks: {
                                at: string;
                                message: string;
                                /** @enum {string} */
                                severity: "error" | "warning" | "notice";
                            }[];
                            scenario: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/scenarios/{scenario}/stage-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 把前期阶段结果（校内竞聘、跨校竞聘等）冻结为人员决定，成为新情景 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                    scenario: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 新情景的名称 */
                        name: string;
                        /** @description 前期各阶段结果 */
                        readonly snapshots: {
                            decidedOn: string;
                            document: string;
                            /** @enum {string} */
                            hiringStage: "posts" | "in-school" | "area" | "cross-school" | "placement";
                            posts: {
                                count: number;
                                school: string;
                                /** @enum {string} */
                                stage: "primary" | "junior";
                                /** @enum {string} */
                                subject: "civics" | "chinese" | "mathematics" | "english" | "science" | "physics" | "chemistry" | "biology" | "history" | "geography" | "computing" | "sports" | "music" | "fine-art" | "arts" | "labour" | "practice" | "mental-health" | "special-needs" | "local" | "health" | "none";
                            }[];
                            results: {
                                /** @enum {string} */
                                kind: "stays" | "goes" | "unplaced";
                                school: string;
                                /** @enum {string} */
                                stage: "primary" | "junior";
                                /** @enum {string} */
                                subject: "civics" | "chinese" | "mathematics" | "english" | "science" | "physics" | "chemistry" | "biology" | "history" | "geography" | "computing" | "sports" | "music" | "fine-art" | "arts" | "labour" | "practice" | "mental-health" | "special-needs" | "local" | "health" | "none";
                                teacher: string;
                            }[];
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            author: string;
                            baseProfile: string;
                            readonly changes: {
                                /** @description 参数名 */
                                name: string;
                                /** @description 理由或依据 */
                                reason: string;
                                /** @description 取值 */
                                value: string;
                            }[];
                            /** @description 与所选规则档不同的条款 */
                            readonly clauses: {
                                after: string | null;
                                before: string | null;
                                /** @enum {string} */
                                change: "added" | "dropped" | "changed" | "source";
                                name: string;
                                /** @description true：下级取值较宽，本条只另行核验 */
                                overruled: boolean;
                                /** @enum {string} */
                                rule: "rotation-share" | "backbone-share" | "group-share" | "title-share" | "rotation-cap" | "due-only" | "closing-placed" | "stage-licence" | "term-length" | "leaders-apart" | "leader-terms" | "resource-indicators" | "difference-coefficient" | "subject-cover" | "subject-gap" | "staff-quota" | "post-capacity" | "school-loss" | "backbone-flow" | "town-seat-share" | "town-seat-cover" | "rural-support" | "pairing-exchange" | "three-areas-stay" | "travel-limit";
                            }[];
                            data: string;
                            readonly decisions: {
                                deferral?: ("Z01" | "Z02" | "Z03" | "Z04" | "Z05" | "Z06" | "Z07" | "Z08" | "Z09" | "Z10" | "Z11") | null;
                                /** @enum {string} */
                                kind?: "go" | "go-to" | "stay" | "not-to" | "defer";
                                /** @enum {string} */
                                origin: "personnel" | "in-school" | "cross-school";
                                proof?: string;
                                reason?: string;
                                school?: string | null;
                                subject?: ("civics" | "chinese" | "mathematics" | "english" | "science" | "physics" | "chemistry" | "biology" | "history" | "geography" | "computing" | "sports" | "music" | "fine-art" | "arts" | "labour" | "practice" | "mental-health" | "special-needs" | "local" | "health" | "none") | null;
                                teacher?: string;
                                until?: string | null;
                            }[];
                            /** @description 与所选规则档不同的口径 */
                            readonly definitions: {
                                /** @enum {string} */
                                definition: "backbone" | "counting" | "due" | "itinerant" | "kinds" | "leaders" | "lessons" | "priorities" | "retirement" | "standards" | "term" | "travel";
                                readonly fields: {
                                    readonly after: string[];
                                    readonly before: string[];
                                    label: string;
                                }[];
                                name: string;
                            }[];
                            from: string | null;
                            readonly goals: {
                                /** @enum {string} */
                                goal: "shortfall" | "fewest-changes" | "subject-gap" | "balance" | "rural-gain" | "burden" | "fewest-moves" | "canonical";
                                /** @enum {string} */
                                name: "法定要求缺口最小" | "与已公示方案相比变动人数最少" | "任教学科缺口最小" | "校际差距最小" | "乡村和薄弱学校得益最大" | "教师负担最小" | "交流人数最少" | "同等方案按编号取定";
                            }[];
                            limits: {
                                seconds: number;
                            };
                            made: string;
                            name: string;
                            /** @description 生效规则的版本 */
                            profile: string;
                            reference: string | null;
                            /** @description 提醒：低于上级文件的取值等 */
                            readonly remarks: {
                                at: string;
                                message: string;
                                /** @enum {string} */
                                severity: "error" | "warning" | "notice";
                            }[];
                            scenario: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counties/{county}/scenarios/trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 试看参数改动改了哪些条款和口径、是否低于上级文件；不保存任何内容 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 规则档 */
                        baseProfile: string;
                        /** @default [] */
                        readonly changes?: {
                            /** @description 参数名 */
                            name: string;
                            /** @description 理由或依据 */
                            reason: string;
                            /** @description 取值 */
                            value: string;
                        }[];
                        /** @description 数据版本 */
                        data: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description 与所选规则档不同的条款 */
                            readonly clauses: {
                                after: string | null;
                                before: string | null;
                                /** @enum {string} */
                                change: "added" | "dropped" | "changed" | "source";
                                name: string;
                                /** @description true：下级取值较宽，本条只另行核验 */
                                overruled: boolean;
                                /** @enum {string} */
                                rule: "rotation-share" | "backbone-share" | "group-share" | "title-share" | "rotation-cap" | "due-only" | "closing-placed" | "stage-licence" | "term-length" | "leaders-apart" | "leader-terms" | "resource-indicators" | "difference-coefficient" | "subject-cover" | "subject-gap" | "staff-quota" | "post-capacity" | "school-loss" | "backbone-flow" | "town-seat-share" | "town-seat-cover" | "rural-support" | "pairing-exchange" | "three-areas-stay" | "travel-limit";
                            }[];
                            /** @description 与所选规则档不同的口径 */
                            readonly definitions: {
                                /** @enum {string} */
                                definition: "backbone" | "counting" | "due" | "itinerant" | "kinds" | "leaders" | "lessons" | "priorities" | "retirement" | "standards" | "term" | "travel";
                                readonly fields: {
                                    readonly after: string[];
                                    readonly before: string[];
                                    label: string;
                                }[];
                                name: string;
                            }[];
                            /** @description 提醒：低于上级文件的取值等 */
                            readonly remarks: {
                                at: string;
                                message: string;
                                /** @enum {string} */
                                severity: "error" | "warning" | "notice";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import-sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 填好的示例工作簿（合成数据） */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入模板 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SigningKeys"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 当前帐号及其权限 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 修改自己的密码 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 当前密码 */
                        current: string;
                        /** @description 新密码 */
                        next: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 全部市县 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Places"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places/cities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记一个市 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 代码，如行政区划代码 */
                        id: string;
                        /** @description 名称 */
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CityPlace"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places/cities/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 更改市的名称 */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description 代码，如行政区划代码 */
                    place: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 名称 */
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CityPlace"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places/counties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记一个县（市、区） */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 所属市；没有时为 null */
                        city: string | null;
                        /** @description 代码，如行政区划代码 */
                        id: string;
                        /** @description 名称 */
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CountyPlace"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places/counties/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 更改县（市、区）的名称或所属市 */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description 代码，如行政区划代码 */
                    place: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 所属市；没有时为 null */
                        city: string | null;
                        /** @description 名称 */
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CountyPlace"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 规则档清单 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            readonly policies: {
                                readonly documents: {
                                    issuer: string;
                                    level: string;
                                    number: string;
                                    title: string;
                                }[];
                                id: string;
                                name: string;
                                /** @description 以哪个规则档为基础 */
                                on: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policies/{policy}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 规则档全文：条款、口径、出处和依据状态 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description 规则档 */
                    policy: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            readonly clauses: {
                                clause: string;
                                name: string;
                                /** @description 该规则的取值 */
                                params: unknown;
                                /** @enum {string} */
                                rule: "rotation-share" | "backbone-share" | "group-share" | "title-share" | "rotation-cap" | "due-only" | "closing-placed" | "stage-licence" | "term-length" | "leaders-apart" | "leader-terms" | "resource-indicators" | "difference-coefficient" | "subject-cover" | "subject-gap" | "staff-quota" | "post-capacity" | "school-loss" | "backbone-flow" | "town-seat-share" | "town-seat-cover" | "rural-support" | "pairing-exchange" | "three-areas-stay" | "travel-limit";
                                sentence: string;
                                source: {
                                    document: string;
                                    effective: string;
                                    /** @enum {string} */
                                    evidence: "verified" | "secondary" | "assumed";
                                    item: string;
                                    note: string;
                                    /** @description 文号；没有或未确认为空 */
                                    number: string;
                                    /** @description 原文；未读到为空 */
                                    quote: string;
                                };
                                weight: number;
                            }[];
                            readonly definitions: {
                                /** @enum {string} */
                                definition: "backbone" | "counting" | "due" | "itinerant" | "kinds" | "leaders" | "lessons" | "priorities" | "retirement" | "standards" | "term" | "travel";
                                /**
                                 * @description 其中最弱的一项取值的依据状态
                                 * @enum {string}
                                 */
                                evidence: "verified" | "secondary" | "assumed";
                                readonly fields: {
                                    label: string;
                                    readonly values: string[];
                                }[];
                                name: string;
                                readonly sources: {
                                    document: string;
                                    effective: string;
                                    /** @enum {string} */
                                    evidence: "verified" | "secondary" | "assumed";
                                    item: string;
                                    note: string;
                                    /** @description 文号；没有或未确认为空 */
                                    number: string;
                                    /** @description 原文；未读到为空 */
                                    quote: string;
                                }[];
                            }[];
                            readonly documents: {
                                id: string;
                                issuer: string;
                                level: string;
                                number: string;
                                title: string;
                            }[];
                            id: string;
                            /** @description 全文，逐行 */
                            readonly lines: string[];
                            name: string;
                            /** @description 下级取值较宽、另行核验的上级条款 */
                            readonly overruled: {
                                clause: string;
                                name: string;
                                /** @description 该规则的取值 */
                                params: unknown;
                                /** @enum {string} */
                                rule: "rotation-share" | "backbone-share" | "group-share" | "title-share" | "rotation-cap" | "due-only" | "closing-placed" | "stage-licence" | "term-length" | "leaders-apart" | "leader-terms" | "resource-indicators" | "difference-coefficient" | "subject-cover" | "subject-gap" | "staff-quota" | "post-capacity" | "school-loss" | "backbone-flow" | "town-seat-share" | "town-seat-cover" | "rural-support" | "pairing-exchange" | "three-areas-stay" | "travel-limit";
                                sentence: string;
                                source: {
                                    document: string;
                                    effective: string;
                                    /** @enum {string} */
                                    evidence: "verified" | "secondary" | "assumed";
                                    item: string;
                                    note: string;
                                    /** @description 文号；没有或未确认为空 */
                                    number: string;
                                    /** @description 原文；未读到为空 */
                                    quote: string;
                                };
                                weight: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policies/{policy}/parameters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 情景可改的参数和规则档的取值 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description 规则档 */
                    policy: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            readonly parameters: {
                                /** @description 现行取值；没有或各处不一为 null */
                                current: string | null;
                                /** @description 改的是哪项口径；改规则的为 null */
                                definition: ("backbone" | "counting" | "due" | "itinerant" | "kinds" | "leaders" | "lessons" | "priorities" | "retirement" | "standards" | "term" | "travel") | null;
                                explanation: string;
                                name: string;
                                /** @description 可填范围 */
                                range: string;
                                /** @description 改的是哪条规则；改口径的为 null */
                                rule: ("rotation-share" | "backbone-share" | "group-share" | "title-share" | "rotation-cap" | "due-only" | "closing-placed" | "stage-licence" | "term-length" | "leaders-apart" | "leader-terms" | "resource-indicators" | "difference-coefficient" | "subject-cover" | "subject-gap" | "staff-quota" | "post-capacity" | "school-loss" | "backbone-flow" | "town-seat-share" | "town-seat-cover" | "rural-support" | "pairing-exchange" | "three-areas-stay" | "travel-limit") | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 启用动态验证码：给出密钥和备用码，只此一次；输入一次验证码后生效 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 登录密码 */
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SecondFactor"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 以一次验证码确认启用；本人的其他登录随即结束 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 认证器应用显示的 6 位验证码，或一个备用码 */
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/second-factor/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停用动态验证码 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 认证器应用显示的 6 位验证码，或一个备用码 */
                        code: string;
                        /** @description 登录密码 */
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 再次确认身份：其后数分钟内可批准、查看敏感信息、导出文书和卷宗 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 登录密码 */
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登录 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 密码 */
                        password: string;
                        /** @description 用户名 */
                        username: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登录的第二步：动态验证码或备用码 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 认证器应用显示的 6 位验证码，或一个备用码 */
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/once": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 用本机的一次性登录码登录 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 本机启动时给出的一次性登录码 */
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退出登录 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 进程在运行 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Health"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 运行指标（Prometheus 文本），凭数据文件夹中的令牌 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可以接受请求 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Readiness"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Readiness"];
                    };
                };
            };
        };
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
        Account: {
            /** @description 已停用 */
            disabled: boolean;
            id: string;
            /** Format: date-time */
            made: string;
            /** @description 尚未修改初始密码 */
            mustChangePassword: boolean;
            name: string;
            /**
             * @description 角色
             * @enum {string}
             */
            role: "personnel" | "leadership" | "auditor" | "admin";
            /** @description 管辖范围：一个县（市、区）、一个市，或无（系统管理员） */
            scope: {
                county: string;
                /** @constant */
                kind: "county";
            } | {
                city: string;
                /** @constant */
                kind: "city";
            } | {
                /** @constant */
                kind: "none";
            };
            /** @description 登录须动态验证码 */
            secondFactor: boolean;
            username: string;
            version: number;
        };
        AccountInput: {
            /** @description 已停用 */
            disabled: boolean;
            id: string;
            /** Format: date-time */
            made: string;
            /** @description 尚未修改初始密码 */
            mustChangePassword: boolean;
            name: string;
            /**
             * @description 角色
             * @enum {string}
             */
            role: "personnel" | "leadership" | "auditor" | "admin";
            /** @description 管辖范围：一个县（市、区）、一个市，或无（系统管理员） */
            scope: {
                county: string;
                /** @constant */
                kind: "county";
            } | {
                city: string;
                /** @constant */
                kind: "city";
            } | {
                /** @constant */
                kind: "none";
            };
            /** @description 登录须动态验证码 */
            secondFactor: boolean;
            username: string;
            version: number;
        };
        Audit: {
            data: string;
            readonly findings: {
                clause: string;
                readonly details: string[];
                measured: number | null;
                name: string;
                required: number | null;
                sentence: string;
                /** @description 按 unit 计的整数缺口；符合为 0 */
                shortfall: number;
                source: {
                    document: string;
                    effective: string;
                    /** @enum {string} */
                    evidence: "verified" | "secondary" | "assumed";
                    item: string;
                    note: string;
                    /** @description 文号；没有或未确认为空 */
                    number: string;
                    /** @description 原文；未读到为空 */
                    quote: string;
                };
                unit: string;
                /** @enum {string} */
                verdict: "met" | "short" | "unknown" | "not-applicable";
            }[];
            /** @description 红线核查 */
            readonly flags: {
                readonly cases: {
                    /** @description 学校代码；全县为 null */
                    school: string | null;
                    sentence: string;
                    /** @description 教师编号 */
                    readonly teachers: string[];
                }[];
                denominator: number | null;
                /** @enum {string} */
                flag: "establishment-idle" | "long-term-temporary" | "school-self-hiring" | "secondment" | "occupied-establishment" | "same-legal-person" | "short-term" | "ping-pong" | "no-benefit" | "weak-sent" | "personnel-not-moved" | "counted-twice" | "deferral-unproven" | "deferral-overdue" | "leader-overdue";
                /** @description 怎样算 */
                measure: string;
                readonly missing: {
                    /** @description 补上这一列即可判断 */
                    column: string;
                    readonly schools: string[];
                    sheet: string;
                    readonly teachers: string[];
                }[];
                name: string;
                numerator: number | null;
                sentence: string;
                source: {
                    document: string;
                    effective: string;
                    /** @enum {string} */
                    evidence: "verified" | "secondary" | "assumed";
                    item: string;
                    note: string;
                    /** @description 文号；没有或未确认为空 */
                    number: string;
                    /** @description 原文；未读到为空 */
                    quote: string;
                };
                /** @enum {string} */
                state: "raised" | "clear" | "unknown" | "not-applicable";
                unit: string;
            }[];
            plan: string;
            profile: string;
            /** @description 方案本身有没有矛盾 */
            sound: boolean;
            summary: {
                readonly indicators: {
                    after: number | null;
                    /** @description 差异系数 */
                    before: number | null;
                    /** @description R1 至 R7 */
                    code: string;
                    limit: number | null;
                    name: string;
                    /** @description 每校指标；规则档不设标准的、较早的测算没有此项 */
                    schools?: {
                        /** @description 未达标准的，方案落实后 */
                        belowAfter: number;
                        /** @description 未达标准的，交流前 */
                        belowBefore: number;
                        /** @description 有数据、设标准的学校学段数 */
                        counted: number;
                    };
                    stage: string;
                    /** @enum {string} */
                    verdictAfter: "met" | "short" | "unknown";
                    /** @enum {string} */
                    verdictBefore: "met" | "short" | "unknown";
                }[];
                people: {
                    backboneMoved: number;
                    denominator: number;
                    /** @description 符合交流条件 */
                    due: number;
                    /** @description 计入交流轮岗的人数 */
                    moved: number;
                    /** @description 交流安排 */
                    transfers: number;
                };
                /** @description 各条款缺口按权重合计 */
                points: number;
                verdicts: {
                    met: number;
                    "not-applicable": number;
                    short: number;
                    unknown: number;
                };
            };
            /** @description 方案本身的矛盾，逐条 */
            readonly unsound?: string[];
        };
        AuditInput: {
            data: string;
            readonly findings: {
                clause: string;
                readonly details: string[];
                measured: number | null;
                name: string;
                required: number | null;
                sentence: string;
                /** @description 按 unit 计的整数缺口；符合为 0 */
                shortfall: number;
                source: {
                    document: string;
                    effective: string;
                    /** @enum {string} */
                    evidence: "verified" | "secondary" | "assumed";
                    item: string;
                    note: string;
                    /** @description 文号；没有或未确认为空 */
                    number: string;
                    /** @description 原文；未读到为空 */
                    quote: string;
                };
                unit: string;
                /** @enum {string} */
                verdict: "met" | "short" | "unknown" | "not-applicable";
            }[];
            /** @description 红线核查 */
            readonly flags: {
                readonly cases: {
                    /** @description 学校代码；全县为 null */
                    school: string | null;
                    sentence: string;
                    /** @description 教师编号 */
                    readonly teachers: string[];
                }[];
                denominator: number | null;
                /** @enum {string} */
                flag: "establishment-idle" | "long-term-temporary" | "school-self-hiring" | "secondment" | "occupied-establishment" | "same-legal-person" | "short-term" | "ping-pong" | "no-benefit" | "weak-sent" | "personnel-not-moved" | "counted-twice" | "deferral-unproven" | "deferral-overdue" | "leader-overdue";
                /** @description 怎样算 */
                measure: string;
                readonly missing: {
                    /** @description 补上这一列即可判断 */
                    column: string;
                    readonly schools: string[];
                    sheet: string;
                    readonly teachers: string[];
                }[];
                name: string;
                numerator: number | null;
                sentence: string;
                source: {
                    document: string;
                    effective: string;
                    /** @enum {string} */
                    evidence: "verified" | "secondary" | "assumed";
                    item: string;
                    note: string;
                    /** @description 文号；没有或未确认为空 */
                    number: string;
                    /** @description 原文；未读到为空 */
                    quote: string;
                };
                /** @enum {string} */
                state: "raised" | "clear" | "unknown" | "not-applicable";
                unit: string;
            }[];
            plan: string;
            profile: string;
            /** @description 方案本身有没有矛盾 */
            sound: boolean;
            summary: {
                readonly indicators: {
                    after: number | null;
                    /** @description 差异系数 */
                    before: number | null;
                    /** @description R1 至 R7 */
                    code: string;
                    limit: number | null;
                    name: string;
                    /** @description 每校指标；规则档不设标准的、较早的测算没有此项 */
                    schools?: {
                        /** @description 未达标准的，方案落实后 */
                        belowAfter: number;
                        /** @description 未达标准的，交流前 */
                        belowBefore: number;
                        /** @description 有数据、设标准的学校学段数 */
                        counted: number;
                    };
                    stage: string;
                    /** @enum {string} */
                    verdictAfter: "met" | "short" | "unknown";
                    /** @enum {string} */
                    verdictBefore: "met" | "short" | "unknown";
                }[];
                people: {
                    backboneMoved: number;
                    denominator: number;
                    /** @description 符合交流条件 */
                    due: number;
                    /** @description 计入交流轮岗的人数 */
                    moved: number;
                    /** @description 交流安排 */
                    transfers: number;
                };
                /** @description 各条款缺口按权重合计 */
                points: number;
                verdicts: {
                    met: number;
                    "not-applicable": number;
                    short: number;
                    unknown: number;
                };
            };
            /** @description 方案本身的矛盾，逐条 */
            readonly unsound?: string[];
        };
        Boundary: {
            boundary: {
                /** @description 审图号，由本单位提供 */
                approval: string;
                readonly areas: {
                    name: string;
                    /** @description 经度、纬度 */
                    readonly polygons: number[][][][];
                }[];
                /** @description 提供者的帐号编号 */
                by: string;
                /** @description 边界的版本 */
                hash: string;
                /** Format: date-time */
                set: string;
            } | null;
            /** @description 更改时用 If-Match 带上；从未提供过为 0 */
            version: number;
        };
        BoundaryInput: {
            boundary: {
                /** @description 审图号，由本单位提供 */
                approval: string;
                readonly areas: {
                    name: string;
                    /** @description 经度、纬度 */
                    readonly polygons: number[][][][];
                }[];
                /** @description 提供者的帐号编号 */
                by: string;
                /** @description 边界的版本 */
                hash: string;
                /** Format: date-time */
                set: string;
            } | null;
            /** @description 更改时用 If-Match 带上；从未提供过为 0 */
            version: number;
        };
        CityOverview: {
            city: string;
            readonly counties: {
                county: string;
                /** @description 最近确认的数据；没有为 null */
                data: string | null;
                name: string;
                /** @description 最近发起的测算 */
                newest: {
                    ended: string | null;
                    /** Format: uuid */
                    id: string;
                    /** @description 最后完成的一级 */
                    level: {
                        /** @description 在前面各级不变差的前提下，任何方案不可能低于此数 */
                        bound: number;
                        /** @description 服务由证书精确重算的下界；没有证书的没有此项 */
                        checked?: number;
                        /** @description value 减 bound */
                        gap: number;
                        /** @enum {string} */
                        goal: "shortfall" | "fewest-changes" | "subject-gap" | "balance" | "rural-gain" | "burden" | "fewest-moves" | "canonical";
                        /** @description 优化目标 */
                        name: string;
                        /** @description true：最优；false：可行，差距为 gap */
                        proven: boolean;
                        seconds: number;
                        /** @enum {string} */
                        stoppedBy: "proof" | "work" | "clock" | "asked" | "failed";
                        unit: string;
                        value: number;
                    } | null;
                    /** Format: date-time */
                    made: string;
                    reason: string | null;
                    request: string | null;
                    /** @enum {string} */
                    state: "queued" | "running" | "done" | "failed" | "cancelled";
                    stateName: string;
                } | null;
                /** @description 最近一份方案办理到哪一步 */
                phase: string | null;
                /** @description 最近完成的测算的方案 */
                plan: string | null;
                /** @description 规划创建申报年度 */
                planned: number | null;
                /** @description 该方案所用数据的学年，可早于最近确认的数据 */
                planYear: number | null;
                /** @description 该方案的核验 */
                summary: {
                    readonly indicators: {
                        after: number | null;
                        /** @description 差异系数 */
                        before: number | null;
                        /** @description R1 至 R7 */
                        code: string;
                        limit: number | null;
                        name: string;
                        /** @description 每校指标；规则档不设标准的、较早的测算没有此项 */
                        schools?: {
                            /** @description 未达标准的，方案落实后 */
                            belowAfter: number;
                            /** @description 未达标准的，交流前 */
                            belowBefore: number;
                            /** @description 有数据、设标准的学校学段数 */
                            counted: number;
                        };
                        stage: string;
                        /** @enum {string} */
                        verdictAfter: "met" | "short" | "unknown";
                        /** @enum {string} */
                        verdictBefore: "met" | "short" | "unknown";
                    }[];
                    people: {
                        backboneMoved: number;
                        denominator: number;
                        /** @description 符合交流条件 */
                        due: number;
                        /** @description 计入交流轮岗的人数 */
                        moved: number;
                        /** @description 交流安排 */
                        transfers: number;
                    };
                    /** @description 各条款缺口按权重合计 */
                    points: number;
                    verdicts: {
                        met: number;
                        "not-applicable": number;
                        short: number;
                        unknown: number;
                    };
                } | null;
                /** @description 该数据的学年 */
                year: number | null;
            }[];
            /** @description 各项指标有多少县达标 */
            readonly indicators: {
                /** @description 方案落实后达标的县数 */
                after: number;
                /** @description 交流前差异系数达标的县数 */
                before: number;
                code: string;
                /** @description 有方案的县数 */
                counted: number;
                name: string;
                stage: string;
                /** @description 数据缺失的县数 */
                unknown: number;
            }[];
            name: string;
            /** @description 排队或进行中的县数 */
            running: number;
        };
        CityOverviewInput: {
            city: string;
            readonly counties: {
                county: string;
                /** @description 最近确认的数据；没有为 null */
                data: string | null;
                name: string;
                /** @description 最近发起的测算 */
                newest: {
                    ended: string | null;
                    /** Format: uuid */
                    id: string;
                    /** @description 最后完成的一级 */
                    level: {
                        /** @description 在前面各级不变差的前提下，任何方案不可能低于此数 */
                        bound: number;
                        /** @description 服务由证书精确重算的下界；没有证书的没有此项 */
                        checked?: number;
                        /** @description value 减 bound */
                        gap: number;
                        /** @enum {string} */
                        goal: "shortfall" | "fewest-changes" | "subject-gap" | "balance" | "rural-gain" | "burden" | "fewest-moves" | "canonical";
                        /** @description 优化目标 */
                        name: string;
                        /** @description true：最优；false：可行，差距为 gap */
                        proven: boolean;
                        seconds: number;
                        /** @enum {string} */
                        stoppedBy: "proof" | "work" | "clock" | "asked" | "failed";
                        unit: string;
                        value: number;
                    } | null;
                    /** Format: date-time */
                    made: string;
                    reason: string | null;
                    request: string | null;
                    /** @enum {string} */
                    state: "queued" | "running" | "done" | "failed" | "cancelled";
                    stateName: string;
                } | null;
                /** @description 最近一份方案办理到哪一步 */
                phase: string | null;
                /** @description 最近完成的测算的方案 */
                plan: string | null;
                /** @description 规划创建申报年度 */
                planned: number | null;
                /** @description 该方案所用数据的学年，可早于最近确认的数据 */
                planYear: number | null;
                /** @description 该方案的核验 */
                summary: {
                    readonly indicators: {
                        after: number | null;
                        /** @description 差异系数 */
                        before: number | null;
                        /** @description R1 至 R7 */
                        code: string;
                        limit: number | null;
                        name: string;
                        /** @description 每校指标；规则档不设标准的、较早的测算没有此项 */
                        schools?: {
                            /** @description 未达标准的，方案落实后 */
                            belowAfter: number;
                            /** @description 未达标准的，交流前 */
                            belowBefore: number;
                            /** @description 有数据、设标准的学校学段数 */
                            counted: number;
                        };
                        stage: string;
                        /** @enum {string} */
                        verdictAfter: "met" | "short" | "unknown";
                        /** @enum {string} */
                        verdictBefore: "met" | "short" | "unknown";
                    }[];
                    people: {
                        backboneMoved: number;
                        denominator: number;
                        /** @description 符合交流条件 */
                        due: number;
                        /** @description 计入交流轮岗的人数 */
                        moved: number;
                        /** @description 交流安排 */
                        transfers: number;
                    };
                    /** @description 各条款缺口按权重合计 */
                    points: number;
                    verdicts: {
                        met: number;
                        "not-applicable": number;
                        short: number;
                        unknown: number;
                    };
                } | null;
                /** @description 该数据的学年 */
                year: number | null;
            }[];
            /** @description 各项指标有多少县达标 */
            readonly indicators: {
                /** @description 方案落实后达标的县数 */
                after: number;
                /** @description 交流前差异系数达标的县数 */
                before: number;
                code: string;
                /** @description 有方案的县数 */
                counted: number;
                name: string;
                stage: string;
                /** @description 数据缺失的县数 */
                unknown: number;
            }[];
            name: string;
            /** @description 排队或进行中的县数 */
            running: number;
        };
        CityPlace: {
            id: string;
            name: string;
            version: number;
        };
        CityPlaceInput: {
            id: string;
            name: string;
            version: number;
        };
        CityPlanning: {
            /** @description 规划期的第一年，共十年 */
            firstYear: number;
            /** @description 一县一行 */
            readonly rows: {
                county: string;
                name: string;
                /** @description 备注 */
                note: string;
                /** @description 改动时以此为 If-Match；尚无记录为 0 */
                version: number;
                /** @description 规划创建申报年度；未定为 null */
                year: number | null;
            }[];
            /** @description 每年申报的县数 */
            readonly totals: {
                counties: number;
                year: number;
            }[];
        };
        CityPlanningInput: {
            /** @description 规划期的第一年，共十年 */
            firstYear: number;
            /** @description 一县一行 */
            readonly rows: {
                county: string;
                name: string;
                /** @description 备注 */
                note: string;
                /** @description 改动时以此为 If-Match；尚无记录为 0 */
                version: number;
                /** @description 规划创建申报年度；未定为 null */
                year: number | null;
            }[];
            /** @description 每年申报的县数 */
            readonly totals: {
                counties: number;
                year: number;
            }[];
        };
        CityRequest: {
            counts: {
                cancelled: number;
                done: number;
                failed: number;
                queued: number;
                running: number;
            };
            /** Format: uuid */
            request: string;
            readonly runs: {
                county: string;
                name: string;
                progress: {
                    /** @description 本级的下界 */
                    bound: number | null;
                    gap: number | null;
                    goal: ("shortfall" | "fewest-changes" | "subject-gap" | "balance" | "rural-gain" | "burden" | "fewest-moves" | "canonical") | null;
                    /** @description 本次尝试已用秒数 */
                    seconds: number;
                    /** @enum {string} */
                    stage: "build" | "first-plan" | "level" | "conflicts" | "itinerant" | "done" | "recount";
                    /** @description 现有方案在本级的值 */
                    value: number | null;
                } | null;
                reason: string | null;
                /** Format: uuid */
                run: string;
                /** @enum {string} */
                state: "queued" | "running" | "done" | "failed" | "cancelled";
            }[];
        };
        CityRequestInput: {
            counts: {
                cancelled: number;
                done: number;
                failed: number;
                queued: number;
                running: number;
            };
            /** Format: uuid */
            request: string;
            readonly runs: {
                county: string;
                name: string;
                progress: {
                    /** @description 本级的下界 */
                    bound: number | null;
                    gap: number | null;
                    goal: ("shortfall" | "fewest-changes" | "subject-gap" | "balance" | "rural-gain" | "burden" | "fewest-moves" | "canonical") | null;
                    /** @description 本次尝试已用秒数 */
                    seconds: number;
                    /** @enum {string} */
                    stage: "build" | "first-plan" | "level" | "conflicts" | "itinerant" | "done" | "recount";
                    /** @description 现有方案在本级的值 */
                    value: number | null;
                } | null;
                reason: string | null;
                /** Format: uuid */
                run: string;
                /** @enum {string} */
                state: "queued" | "running" | "done" | "failed" | "cancelled";
            }[];
        };
        CityRuns: {
            /**
             * Format: uuid
             * @description 这次全市测算的编号
             */
            request: string;
            /** @description 一县一项 */
            readonly runs: {
                county: string;
                name: string;
                /** @description 没有发起的原因 */
                reason: string;
                /** @description 没有发起的为 null */
                run: string | null;
            }[];
        };
        CityRunsInput: {
            /**
             * Format: uuid
             * @description 这次全市测算的编号
             */
            request: string;
            /** @description 一县一项 */
            readonly runs: {
                county: string;
                name: string;
                /** @description 没有发起的原因 */
                reason: string;
                /** @description 没有发起的为 null */
                run: string | null;
            }[];
        };
        Comparison: {
            /** @description 现状、简单排法，然后是各次测算 */
            readonly columns: {
                backboneMoved: number;
                denominator: number;
                /**
                 * @description none：现状，不交流；simple：简单排法；run：测算
                 * @enum {string}
                 */
                kind: "none" | "simple" | "run";
                /** @description 求解时各级的值、下界与差距，按该次测算自己的规则 */
                readonly levels: {
                    /** @description 在前面各级不变差的前提下，任何方案不可能低于此数 */
                    bound: number;
                    /** @description 服务由证书精确重算的下界；没有证书的没有此项 */
                    checked?: number;
                    /** @description value 减 bound */
                    gap: number;
                    /** @enum {string} */
                    goal: "shortfall" | "fewest-changes" | "subject-gap" | "balance" | "rural-gain" | "burden" | "fewest-moves" | "canonical";
                    /** @description 优化目标 */
                    name: string;
                    /** @description true：最优；false：可行，差距为 gap */
                    proven: boolean;
                    seconds: number;
                    /** @enum {string} */
                    stoppedBy: "proof" | "work" | "clock" | "asked" | "failed";
                    unit: string;
                    value: number;
                }[];
                /** @description 计入交流轮岗的人数 */
                moved: number;
                name: string;
                plan: string | null;
                /** @description 各条款缺口按权重合计 */
                points: number;
                /** @description true：该次测算用的是另一版规则，此处按所选规则重新核验 */
                recounted: boolean;
                run: string | null;
                scenario: string | null;
                /** @description 测算情景的名称 */
                scenarioName: string | null;
                /** @description 任教学科缺口，方案落实后 */
                subjectGap: {
                    /** @description 各校各学科所缺周课时合计 */
                    lessons: number;
                    /** @description 按各校一名专任教师的周课时折算为人 */
                    people: number;
                };
                transfers: number;
                /** @description 增加的通勤距离，单程，米；worstTenth：九成教师不超过此数；total：里程已知者相加，近了的相抵 */
                travel: {
                    known: number;
                    median: number | null;
                    total: number | null;
                    worstTenth: number | null;
                };
                /** @description 方案本身的矛盾 */
                unsound: number;
            }[];
            /** @description 规则所定的基数口径和差异系数算法 */
            counting: {
                /** @enum {string} */
                basis: "personnel" | "teaching";
                /** @enum {string} */
                convention: "weighted" | "unweighted" | "sample";
            };
            data: string;
            /** @description false：各情景的人员决定不同，为可比起见一律不计人员决定 */
            decisionsCounted: boolean;
            /** @description 去向不完全相同的教师 */
            readonly differing: {
                /** @description 教师编号 */
                teacher?: string;
                /** @description 按各次测算的次序：去往学校；不交流为 null */
                readonly to?: (string | null)[];
            }[];
            /** @description cells 与 columns 同序 */
            readonly findings: {
                readonly cells: {
                    measured: number | null;
                    required: number | null;
                    sentence: string;
                    shortfall: number;
                    /** @enum {string} */
                    verdict: "met" | "short" | "unknown" | "not-applicable";
                }[];
                clause: string;
                name: string;
                rule: string;
                source: {
                    document: string;
                    effective: string;
                    /** @enum {string} */
                    evidence: "verified" | "secondary" | "assumed";
                    item: string;
                    note: string;
                    /** @description 文号；没有或未确认为空 */
                    number: string;
                    /** @description 原文；未读到为空 */
                    quote: string;
                };
                unit: string;
            }[];
            /** @description cells 与 columns 同序 */
            readonly indicators: {
                /** @enum {string} */
                basis: "personnel" | "teaching";
                readonly cells: {
                    mean: number | null;
                    sample: number | null;
                    unweighted: number | null;
                    /**
                     * @description 按规则所定算法与限值比较
                     * @enum {string}
                     */
                    verdict: "met" | "short" | "unknown";
                    weighted: number | null;
                }[];
                code: string;
                limit: number | null;
                name: string;
                stage: string;
            }[];
            profile: string;
        };
        ComparisonInput: {
            /** @description 现状、简单排法，然后是各次测算 */
            readonly columns: {
                backboneMoved: number;
                denominator: number;
                /**
                 * @description none：现状，不交流；simple：简单排法；run：测算
                 * @enum {string}
                 */
                kind: "none" | "simple" | "run";
                /** @description 求解时各级的值、下界与差距，按该次测算自己的规则 */
                readonly levels: {
                    /** @description 在前面各级不变差的前提下，任何方案不可能低于此数 */
                    bound: number;
                    /** @description 服务由证书精确重算的下界；没有证书的没有此项 */
                    checked?: number;
                    /** @description value 减 bound */
                    gap: number;
                    /** @enum {string} */
                    goal: "shortfall" | "fewest-changes" | "subject-gap" | "balance" | "rural-gain" | "burden" | "fewest-moves" | "canonical";
                    /** @description 优化目标 */
                    name: string;
                    /** @description true：最优；false：可行，差距为 gap */
                    proven: boolean;
                    seconds: number;
                    /** @enum {string} */
                    stoppedBy: "proof" | "work" | "clock" | "asked" | "failed";
                    unit: string;
                    value: number;
                }[];
                /** @description 计入交流轮岗的人数 */
                moved: number;
                name: string;
                plan: string | null;
                /** @description 各条款缺口按权重合计 */
                points: number;
                /** @description true：该次测算用的是另一版规则，此处按所选规则重新核验 */
                recounted: boolean;
                run: string | null;
                scenario: string | null;
                /** @description 测算情景的名称 */
                scenarioName: string | null;
                /** @description 任教学科缺口，方案落实后 */
                subjectGap: {
                    /** @description 各校各学科所缺周课时合计 */
                    lessons: number;
                    /** @description 按各校一名专任教师的周课时折算为人 */
                    people: number;
                };
                transfers: number;
                /** @description 增加的通勤距离，单程，米；worstTenth：九成教师不超过此数；total：里程已知者相加，近了的相抵 */
                travel: {
                    known: number;
                    median: number | null;
                    total: number | null;
                    worstTenth: number | null;
                };
                /** @description 方案本身的矛盾 */
                unsound: number;
            }[];
            /** @description 规则所定的基数口径和差异系数算法 */
            counting: {
                /** @enum {string} */
                basis: "personnel" | "teaching";
                /** @enum {string} */
                convention: "weighted" | "unweighted" | "sample";
            };
            data: string;
            /** @description false：各情景的人员决定不同，为可比起见一律不计人员决定 */
            decisionsCounted: boolean;
            /** @description 去向不完全相同的教师 */
            readonly differing: {
                /** @description 教师编号 */
                teacher?: string;
                /** @description 按各次测算的次序：去往学校；不交流为 null */
                readonly to?: (string | null)[];
            }[];
            /** @description cells 与 columns 同序 */
            readonly findings: {
                readonly cells: {
                    measured: number | null;
                    required: number | null;
                    sentence: string;
                    shortfall: number;
                    /** @enum {string} */
                    verdict: "met" | "short" | "unknown" | "not-applicable";
                }[];
                clause: string;
                name: string;
                rule: string;
                source: {
                    document: string;
                    effective: string;
                    /** @enum {string} */
                    evidence: "verified" | "secondary" | "assumed";
                    item: string;
                    note: string;
                    /** @description 文号；没有或未确认为空 */
                    number: string;
                    /** @description 原文；未读到为空 */
                    quote: string;
                };
                unit: string;
            }[];
            /** @description cells 与 columns 同序 */
            readonly indicators: {
                /** @enum {string} */
                basis: "personnel" | "teaching";
                readonly cells: {
                    mean: number | null;
                    sample: number | null;
                    unweighted: number | null;
                    /**
                     * @description 按规则所定算法与限值比较
                     * @enum {string}
                     */
                    verdict: "met" | "short" | "unknown";
                    weighted: number | null;
                }[];
                code: string;
                limit: number | null;
                name: string;
                stage: string;
            }[];
            profile: string;
        };
        CountyPlace: {
            city: string | null;
            id: string;
            name: string;
            version: number;
        };
        CountyPlaceInput: {
            city: string | null;
            id: string;
            name: string;
            version: number;
        };
        CountyProcess: {
            /** @description 署名单位，公文用 */
            office: {
                accounts: string;
                address: string;
                bureau: string;
                docNoPrefix: string;
                email: string;
                hours: string;
                office: string;
                phone: string;
                supervisionPhone: string;
            } | null;
            settings: {
                answerDays: number;
                lateObjectionsStop: boolean;
                notice: {
                    countPostingDay: boolean;
                    days: number;
                    /** @enum {string} */
                    unit: "working" | "natural";
                };
                officeCloses: string;
                /** @enum {string} */
                renewal: "changed" | "all";
            };
            version: number;
        };
        CountyProcessInput: {
            /** @description 署名单位，公文用 */
            office: {
                accounts: string;
                address: string;
                bureau: string;
                docNoPrefix: string;
                email: string;
                hours: string;
                office: string;
                phone: string;
                supervisionPhone: string;
            } | null;
            settings: {
                answerDays: number;
                lateObjectionsStop: boolean;
                notice: {
                    countPostingDay: boolean;
                    days: number;
                    /** @enum {string} */
                    unit: "working" | "natural";
                };
                officeCloses: string;
                /** @enum {string} */
                renewal: "changed" | "all";
            };
            version: number;
        };
        Health: {
            /** @constant */
            status: "ok";
        };
        HealthInput: {
            /** @constant */
            status: "ok";
        };
        Journal: {
            chain: string;
            /** @description 下一页的 after；没有更多为 null */
            next: number | null;
            readonly rows: {
                action: string;
                /** @description 账号 */
                actor: string;
                after: string | null;
                /** Format: date-time */
                at: string;
                before: string | null;
                detail?: unknown;
                hash: string;
                object?: string;
                prev: string;
                role: string;
                seq: number;
            }[];
        };
        JournalInput: {
            chain: string;
            /** @description 下一页的 after；没有更多为 null */
            next: number | null;
            readonly rows: {
                action: string;
                /** @description 账号 */
                actor: string;
                after: string | null;
                /** Format: date-time */
                at: string;
                before: string | null;
                detail?: unknown;
                hash: string;
                object?: string;
                prev: string;
                role: string;
                seq: number;
            }[];
        };
        JournalVerification: {
            chain: string;
            fault: ("edited" | "deleted" | "inserted" | "reordered" | "unlinked" | "foreign" | "cut" | "rewritten" | "bad-checkpoint") | null;
            /** @description 其中末行的校验码 */
            head: string;
            ok: boolean;
            /** @description 逐行相符的行数，按页计 */
            rows: number;
            sentence: string;
            /** @description 首个不符的行 */
            seq: number | null;
        };
        JournalVerificationInput: {
            chain: string;
            fault: ("edited" | "deleted" | "inserted" | "reordered" | "unlinked" | "foreign" | "cut" | "rewritten" | "bad-checkpoint") | null;
            /** @description 其中末行的校验码 */
            head: string;
            ok: boolean;
            /** @description 逐行相符的行数，按页计 */
            rows: number;
            sentence: string;
            /** @description 首个不符的行 */
            seq: number | null;
        };
        MadeAccount: {
            account: components["schemas"]["Account"];
            /** @description 首次登录用的密码，只在此处给出一次；重复的请求得到 null */
            oneTimePassword: string | null;
        };
        MadeAccountInput: {
            account: components["schemas"]["AccountInput"];
            /** @description 首次登录用的密码，只在此处给出一次；重复的请求得到 null */
            oneTimePassword: string | null;
        };
        Me: {
            id: string;
            /** @description 须先修改初始密码 */
            mustChangePassword: boolean;
            /** @description 须先启用动态验证码 */
            mustEnableSecondFactor: boolean;
            /** @description 姓名或称呼 */
            name: string;
            readonly permissions: ("county:read" | "person:read" | "person:reveal" | "dataset:import" | "policy:read" | "scenario:write" | "run:start" | "run:cancel" | "run:read" | "plan:read" | "plan:draft" | "plan:submit" | "plan:approve" | "plan:finalise" | "notice:manage" | "objection:manage" | "placement:record" | "document:read" | "paper:export" | "opinion:export" | "audit:count" | "journal:read" | "dossier:read" | "calendar:write" | "city:read" | "city:run" | "account:manage" | "place:manage" | "operation:read")[];
            /** @description 管辖范围的名称 */
            place: string | null;
            /**
             * @description 角色
             * @enum {string}
             */
            role: "personnel" | "leadership" | "auditor" | "admin";
            roleName: string;
            /** @description 管辖范围：一个县（市、区）、一个市，或无（系统管理员） */
            scope: {
                county: string;
                /** @constant */
                kind: "county";
            } | {
                city: string;
                /** @constant */
                kind: "city";
            } | {
                /** @constant */
                kind: "none";
            };
            /** @description 登录须动态验证码 */
            secondFactor: boolean;
            /** @description 用户名 */
            username: string;
        };
        MeInput: {
            id: string;
            /** @description 须先修改初始密码 */
            mustChangePassword: boolean;
            /** @description 须先启用动态验证码 */
            mustEnableSecondFactor: boolean;
            /** @description 姓名或称呼 */
            name: string;
            readonly permissions: ("county:read" | "person:read" | "person:reveal" | "dataset:import" | "policy:read" | "scenario:write" | "run:start" | "run:cancel" | "run:read" | "plan:read" | "plan:draft" | "plan:submit" | "plan:approve" | "plan:finalise" | "notice:manage" | "objection:manage" | "placement:record" | "document:read" | "paper:export" | "opinion:export" | "audit:count" | "journal:read" | "dossier:read" | "calendar:write" | "city:read" | "city:run" | "account:manage" | "place:manage" | "operation:read")[];
            /** @description 管辖范围的名称 */
            place: string | null;
            /**
             * @description 角色
             * @enum {string}
             */
            role: "personnel" | "leadership" | "auditor" | "admin";
            roleName: string;
            /** @description 管辖范围：一个县（市、区）、一个市，或无（系统管理员） */
            scope: {
                county: string;
                /** @constant */
                kind: "county";
            } | {
                city: string;
                /** @constant */
                kind: "city";
            } | {
                /** @constant */
                kind: "none";
            };
            /** @description 登录须动态验证码 */
            secondFactor: boolean;
            /** @description 用户名 */
            username: string;
        };
        Places: {
            readonly cities: components["schemas"]["CityPlace"][];
            readonly counties: components["schemas"]["CountyPlace"][];
        };
        PlacesInput: {
            readonly cities: components["schemas"]["CityPlaceInput"][];
            readonly counties: components["schemas"]["CountyPlaceInput"][];
        };
        PlanCase: {
            readonly acts: {
                act: string;
                name: string;
            }[];
            readonly conditions: {
                /** @enum {string} */
                condition: "registersComplete" | "auditClean" | "noticeTextChecked" | "auditRepeated" | "lettersNumbered" | "recountEqual" | "evidenceComplete";
                name: string;
                reason: string;
                /** @enum {string} */
                state: "met" | "short" | "unknown";
            }[];
            county: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            made: string;
            name: string;
            /** @description 流程中出现的帐号及其称呼 */
            readonly officials: {
                id: string;
                name: string;
            }[];
            /** @enum {string} */
            phase: "draft" | "submitted" | "approved" | "notice" | "final" | "dispatched" | "in-post" | "assessed" | "closed" | "withdrawn" | "superseded";
            phaseName: string;
            replaces: string | null;
            /** Format: uuid */
            run: string;
            /** @description 流程状态：批准、公示、异议、到岗、考核 */
            state: {
                approvals: {
                    at: string;
                    by: string;
                    triple: {
                        dataHash: string;
                        planHash: string;
                        profileHash: string;
                    };
                }[];
                arrivals: {
                    arrived: boolean;
                    at: string;
                    by: string;
                    on: string | null;
                    reason: string;
                    relationMoved: boolean;
                    teacher: string;
                }[];
                assessments: {
                    at: string;
                    by: string;
                    /** @enum {string} */
                    grade: "excellent" | "competent" | "basic" | "failed";
                    /** @enum {string} */
                    kind: "year" | "term";
                    teacher: string;
                    year: number;
                }[];
                authors: string[];
                closed: {
                    at: string;
                    by: string;
                } | null;
                dispatched: {
                    at: string;
                    by: string;
                } | null;
                finalised: {
                    at: string;
                    by: string;
                } | null;
                /** @constant */
                format: "junpei-case";
                importers: string[];
                notices: {
                    boards: string;
                    end: {
                        day: string;
                        /** @enum {string} */
                        state: "official" | "provisional";
                    };
                    people: {
                        line: string | null;
                        teacher: string;
                    }[];
                    period: {
                        countPostingDay: boolean;
                        days: number;
                        /** @enum {string} */
                        unit: "working" | "natural";
                    };
                    planHash: string;
                    recordedAt: string;
                    recordedBy: string;
                    web: string;
                }[];
                objections: {
                    against: string;
                    answer: {
                        at: string;
                        by: string;
                        changesPlan: boolean;
                        /** @enum {string} */
                        outcome: "upheld" | "partly" | "rejected" | "not-accepted";
                        planHash: string;
                    } | null;
                    /** @enum {string} */
                    channel: "hand" | "mail";
                    due: {
                        day: string;
                        /** @enum {string} */
                        state: "official" | "provisional";
                    };
                    id: string;
                    inTime: boolean;
                    receivedAt: string;
                    registeredAt: string;
                    registeredBy: string;
                    replannedBy: string | null;
                }[];
                people: {
                    ends: string | null;
                    line: string;
                    relationMoves: boolean;
                    teacher: string;
                }[];
                /** @enum {string} */
                phase: "draft" | "submitted" | "approved" | "notice" | "final" | "dispatched" | "in-post" | "assessed" | "closed" | "withdrawn" | "superseded";
                renewedAfter: number;
                replacedBy: {
                    dataHash: string;
                    planHash: string;
                    profileHash: string;
                } | null;
                replaces: {
                    dataHash: string;
                    planHash: string;
                    profileHash: string;
                } | null;
                returned: {
                    at: string;
                    by: string;
                    reason: string;
                } | null;
                submitted: {
                    at: string;
                    by: string;
                } | null;
                triple: {
                    dataHash: string;
                    planHash: string;
                    profileHash: string;
                };
                /** @constant */
                version: 1;
                withdrawn: {
                    at: string;
                    by: string;
                    reason: string;
                } | null;
                year: number;
            };
            stateHash: string;
            /** @description 办理时放入 If-Match */
            version: number;
            /** @description 本次办理的提醒 */
            readonly warnings: {
                code: string;
                message: string;
            }[];
        };
        PlanCaseInput: {
            readonly acts: {
                act: string;
                name: string;
            }[];
            readonly conditions: {
                /** @enum {string} */
                condition: "registersComplete" | "auditClean" | "noticeTextChecked" | "auditRepeated" | "lettersNumbered" | "recountEqual" | "evidenceComplete";
                name: string;
                reason: string;
                /** @enum {string} */
                state: "met" | "short" | "unknown";
            }[];
            county: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            made: string;
            name: string;
            /** @description 流程中出现的帐号及其称呼 */
            readonly officials: {
                id: string;
                name: string;
            }[];
            /** @enum {string} */
            phase: "draft" | "submitted" | "approved" | "notice" | "final" | "dispatched" | "in-post" | "assessed" | "closed" | "withdrawn" | "superseded";
            phaseName: string;
            replaces: string | null;
            /** Format: uuid */
            run: string;
            /** @description 流程状态：批准、公示、异议、到岗、考核 */
            state: {
                approvals: {
                    at: string;
                    by: string;
                    triple: {
                        dataHash: string;
                        planHash: string;
                        profileHash: string;
                    };
                }[];
                arrivals: {
                    arrived: boolean;
                    at: string;
                    by: string;
                    on: string | null;
                    reason: string;
                    relationMoved: boolean;
                    teacher: string;
                }[];
                assessments: {
                    at: string;
                    by: string;
                    /** @enum {string} */
                    grade: "excellent" | "competent" | "basic" | "failed";
                    /** @enum {string} */
                    kind: "year" | "term";
                    teacher: string;
                    year: number;
                }[];
                authors: string[];
                closed: {
                    at: string;
                    by: string;
                } | null;
                dispatched: {
                    at: string;
                    by: string;
                } | null;
                finalised: {
                    at: string;
                    by: string;
                } | null;
                /** @constant */
                format: "junpei-case";
                importers: string[];
                notices: {
                    boards: string;
                    end: {
                        day: string;
                        /** @enum {string} */
                        state: "official" | "provisional";
                    };
                    people: {
                        line: string | null;
                        teacher: string;
                    }[];
                    period: {
                        countPostingDay: boolean;
                        days: number;
                        /** @enum {string} */
                        unit: "working" | "natural";
                    };
                    planHash: string;
                    recordedAt: string;
                    recordedBy: string;
                    web: string;
                }[];
                objections: {
                    against: string;
                    answer: {
                        at: string;
                        by: string;
                        changesPlan: boolean;
                        /** @enum {string} */
                        outcome: "upheld" | "partly" | "rejected" | "not-accepted";
                        planHash: string;
                    } | null;
                    /** @enum {string} */
                    channel: "hand" | "mail";
                    due: {
                        day: string;
                        /** @enum {string} */
                        state: "official" | "provisional";
                    };
                    id: string;
                    inTime: boolean;
                    receivedAt: string;
                    registeredAt: string;
                    registeredBy: string;
                    replannedBy: string | null;
                }[];
                people: {
                    ends: string | null;
                    line: string;
                    relationMoves: boolean;
                    teacher: string;
                }[];
                /** @enum {string} */
                phase: "draft" | "submitted" | "approved" | "notice" | "final" | "dispatched" | "in-post" | "assessed" | "closed" | "withdrawn" | "superseded";
                renewedAfter: number;
                replacedBy: {
                    dataHash: string;
                    planHash: string;
                    profileHash: string;
                } | null;
                replaces: {
                    dataHash: string;
                    planHash: string;
                    profileHash: string;
                } | null;
                returned: {
                    at: string;
                    by: string;
                    reason: string;
                } | null;
                submitted: {
                    at: string;
                    by: string;
                } | null;
                triple: {
                    dataHash: string;
                    planHash: string;
                    profileHash: string;
                };
                /** @constant */
                version: 1;
                withdrawn: {
                    at: string;
                    by: string;
                    reason: string;
                } | null;
                year: number;
            };
            stateHash: string;
            /** @description 办理时放入 If-Match */
            version: number;
            /** @description 本次办理的提醒 */
            readonly warnings: {
                code: string;
                message: string;
            }[];
        };
        Problem: {
            /** @description 稳定的代码，供程序判断 */
            code: string;
            /** @description 原因与处理办法 */
            detail: string;
            /** @description 逐项的问题 */
            readonly problems?: {
                at: string;
                message: string;
            }[];
            status: number;
            /** @description HTTP 状态的名称 */
            title: string;
            /** @description about:blank */
            type: string;
        };
        ProblemInput: {
            /** @description 稳定的代码，供程序判断 */
            code: string;
            /** @description 原因与处理办法 */
            detail: string;
            /** @description 逐项的问题 */
            readonly problems?: {
                at: string;
                message: string;
            }[];
            status: number;
            /** @description HTTP 状态的名称 */
            title: string;
            /** @description about:blank */
            type: string;
        };
        Readiness: {
            database: boolean;
            /** @description 排队表已建立 */
            queue: boolean;
            ready: boolean;
            /** @description 正在停止，不再接受请求 */
            stopping: boolean;
            /** @description 近一分钟内有测算进程在工作 */
            worker: boolean;
        };
        ReadinessInput: {
            database: boolean;
            /** @description 排队表已建立 */
            queue: boolean;
            ready: boolean;
            /** @description 正在停止，不再接受请求 */
            stopping: boolean;
            /** @description 近一分钟内有测算进程在工作 */
            worker: boolean;
        };
        Revealed: {
            /** @enum {string} */
            fact: "id-number" | "deferral-proof" | "deferral-consent" | "home" | "spouse" | "misconduct" | "willingness" | "hardship" | "note";
            label: string;
            /** @description 今天还可查看的条数 */
            left: number;
            /** @description 身份证号的遮盖写法 */
            masked?: string | null;
            /** @description 内容；数据中没有这一项时为 null */
            value?: string | null;
        };
        RevealedInput: {
            /** @enum {string} */
            fact: "id-number" | "deferral-proof" | "deferral-consent" | "home" | "spouse" | "misconduct" | "willingness" | "hardship" | "note";
            label: string;
            /** @description 今天还可查看的条数 */
            left: number;
            /** @description 身份证号的遮盖写法 */
            masked?: string | null;
            /** @description 内容；数据中没有这一项时为 null */
            value?: string | null;
        };
        Run: {
            /** @description 第几次尝试 */
            attempt: number;
            audit: string | null;
            began: string | null;
            cancelAsked: boolean;
            /** @description 最优性证书 */
            certificate: {
                /** @description 文件的字节数；没有文件的为 null */
                bytes: number | null;
                /** @description 没有通过复核的，不符之处 */
                readonly faults?: string[];
                /** @enum {string} */
                state: "not-asked" | "waiting" | "kept" | "refused" | "cleared" | "none";
                stateName: string;
            };
            county: string;
            data: string;
            ended: string | null;
            /** Format: uuid */
            id: string;
            /** @description 已完成的各级（断点） */
            readonly levels: {
                /** @description 在前面各级不变差的前提下，任何方案不可能低于此数 */
                bound: number;
                /** @description 服务由证书精确重算的下界；没有证书的没有此项 */
                checked?: number;
                /** @description value 减 bound */
                gap: number;
                /** @enum {string} */
                goal: "shortfall" | "fewest-changes" | "subject-gap" | "balance" | "rural-gain" | "burden" | "fewest-moves" | "canonical";
                /** @description 优化目标 */
                name: string;
                /** @description true：最优；false：可行，差距为 gap */
                proven: boolean;
                seconds: number;
                /** @enum {string} */
                stoppedBy: "proof" | "work" | "clock" | "asked" | "failed";
                unit: string;
                value: number;
            }[];
            /** Format: date-time */
            made: string;
            plan: string | null;
            profile: string;
            progress: {
                /** @description 本级的下界 */
                bound: number | null;
                gap: number | null;
                goal: ("shortfall" | "fewest-changes" | "subject-gap" | "balance" | "rural-gain" | "burden" | "fewest-moves" | "canonical") | null;
                /** @description 本次尝试已用秒数 */
                seconds: number;
                /** @enum {string} */
                stage: "build" | "first-plan" | "level" | "conflicts" | "itinerant" | "done" | "recount";
                /** @description 现有方案在本级的值 */
                value: number | null;
            } | null;
            /** @description 未完成的原因 */
            reason: string | null;
            record: string | null;
            /** @description 全市测算的编号；单独发起的为 null */
            request: string | null;
            scenario: string;
            /** @description 最多用时 */
            seconds: number;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
            stateName: string;
            /** @description 已要求停止并保留当前方案 */
            stopAsked: boolean;
            summary: {
                readonly indicators: {
                    after: number | null;
                    /** @description 差异系数 */
                    before: number | null;
                    /** @description R1 至 R7 */
                    code: string;
                    limit: number | null;
                    name: string;
                    /** @description 每校指标；规则档不设标准的、较早的测算没有此项 */
                    schools?: {
                        /** @description 未达标准的，方案落实后 */
                        belowAfter: number;
                        /** @description 未达标准的，交流前 */
                        belowBefore: number;
                        /** @description 有数据、设标准的学校学段数 */
                        counted: number;
                    };
                    stage: string;
                    /** @enum {string} */
                    verdictAfter: "met" | "short" | "unknown";
                    /** @enum {string} */
                    verdictBefore: "met" | "short" | "unknown";
                }[];
                people: {
                    backboneMoved: number;
                    denominator: number;
                    /** @description 符合交流条件 */
                    due: number;
                    /** @description 计入交流轮岗的人数 */
                    moved: number;
                    /** @description 交流安排 */
                    transfers: number;
                };
                /** @description 各条款缺口按权重合计 */
                points: number;
                verdicts: {
                    met: number;
                    "not-applicable": number;
                    short: number;
                    unknown: number;
                };
            } | null;
            /** @description 随每次变化增加，即最后一个事件的编号 */
            version: number;
        };
        RunInput: {
            /** @description 第几次尝试 */
            attempt: number;
            audit: string | null;
            began: string | null;
            cancelAsked: boolean;
            /** @description 最优性证书 */
            certificate: {
                /** @description 文件的字节数；没有文件的为 null */
                bytes: number | null;
                /** @description 没有通过复核的，不符之处 */
                readonly faults?: string[];
                /** @enum {string} */
                state: "not-asked" | "waiting" | "kept" | "refused" | "cleared" | "none";
                stateName: string;
            };
            county: string;
            data: string;
            ended: string | null;
            /** Format: uuid */
            id: string;
            /** @description 已完成的各级（断点） */
            readonly levels: {
                /** @description 在前面各级不变差的前提下，任何方案不可能低于此数 */
                bound: number;
                /** @description 服务由证书精确重算的下界；没有证书的没有此项 */
                checked?: number;
                /** @description value 减 bound */
                gap: number;
                /** @enum {string} */
                goal: "shortfall" | "fewest-changes" | "subject-gap" | "balance" | "rural-gain" | "burden" | "fewest-moves" | "canonical";
                /** @description 优化目标 */
                name: string;
                /** @description true：最优；false：可行，差距为 gap */
                proven: boolean;
                seconds: number;
                /** @enum {string} */
                stoppedBy: "proof" | "work" | "clock" | "asked" | "failed";
                unit: string;
                value: number;
            }[];
            /** Format: date-time */
            made: string;
            plan: string | null;
            profile: string;
            progress: {
                /** @description 本级的下界 */
                bound: number | null;
                gap: number | null;
                goal: ("shortfall" | "fewest-changes" | "subject-gap" | "balance" | "rural-gain" | "burden" | "fewest-moves" | "canonical") | null;
                /** @description 本次尝试已用秒数 */
                seconds: number;
                /** @enum {string} */
                stage: "build" | "first-plan" | "level" | "conflicts" | "itinerant" | "done" | "recount";
                /** @description 现有方案在本级的值 */
                value: number | null;
            } | null;
            /** @description 未完成的原因 */
            reason: string | null;
            record: string | null;
            /** @description 全市测算的编号；单独发起的为 null */
            request: string | null;
            scenario: string;
            /** @description 最多用时 */
            seconds: number;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
            stateName: string;
            /** @description 已要求停止并保留当前方案 */
            stopAsked: boolean;
            summary: {
                readonly indicators: {
                    after: number | null;
                    /** @description 差异系数 */
                    before: number | null;
                    /** @description R1 至 R7 */
                    code: string;
                    limit: number | null;
                    name: string;
                    /** @description 每校指标；规则档不设标准的、较早的测算没有此项 */
                    schools?: {
                        /** @description 未达标准的，方案落实后 */
                        belowAfter: number;
                        /** @description 未达标准的，交流前 */
                        belowBefore: number;
                        /** @description 有数据、设标准的学校学段数 */
                        counted: number;
                    };
                    stage: string;
                    /** @enum {string} */
                    verdictAfter: "met" | "short" | "unknown";
                    /** @enum {string} */
                    verdictBefore: "met" | "short" | "unknown";
                }[];
                people: {
                    backboneMoved: number;
                    denominator: number;
                    /** @description 符合交流条件 */
                    due: number;
                    /** @description 计入交流轮岗的人数 */
                    moved: number;
                    /** @description 交流安排 */
                    transfers: number;
                };
                /** @description 各条款缺口按权重合计 */
                points: number;
                verdicts: {
                    met: number;
                    "not-applicable": number;
                    short: number;
                    unknown: number;
                };
            } | null;
            /** @description 随每次变化增加，即最后一个事件的编号 */
            version: number;
        };
        RunResult: {
            /** @description 不能同时满足的条款；有合规方案或没有查清为空 */
            readonly conflicts: {
                /** @description 无论怎样安排，这些条款合计至少差多少 */
                atLeast: number;
                /** @description 去掉其中任何一条，其余即可同时满足 */
                readonly clauses: {
                    clause: string;
                    /** @description 缺口最小的方案中，本条还差多少 */
                    missing: number;
                    name: string;
                    /** @enum {string} */
                    rule: "rotation-share" | "backbone-share" | "group-share" | "title-share" | "rotation-cap" | "due-only" | "closing-placed" | "stage-licence" | "term-length" | "leaders-apart" | "leader-terms" | "resource-indicators" | "difference-coefficient" | "subject-cover" | "subject-gap" | "staff-quota" | "post-capacity" | "school-loss" | "backbone-flow" | "town-seat-share" | "town-seat-cover" | "rural-support" | "pairing-exchange" | "three-areas-stay" | "travel-limit";
                    sentence: string;
                }[];
                /** @description true：有方案正好只差这么多 */
                proven: boolean;
            }[];
            readonly differences: {
                after: number | null;
                basis: string;
                before: number | null;
                code: string;
                convention: string;
                limit: number | null;
                name: string;
                stage: string;
                /** @enum {string} */
                verdictAfter: "met" | "short" | "unknown";
                /** @enum {string} */
                verdictBefore: "met" | "short" | "unknown";
            }[];
            engine: string;
            readonly findings: {
                clause: string;
                readonly details?: string[];
                measured: number | null;
                name: string;
                required: number | null;
                sentence: string;
                /** @description 按 unit 计的整数缺口；符合为 0 */
                shortfall: number;
                source: {
                    document: string;
                    effective: string;
                    /** @enum {string} */
                    evidence: "verified" | "secondary" | "assumed";
                    item: string;
                    note: string;
                    /** @description 文号；没有或未确认为空 */
                    number: string;
                    /** @description 原文；未读到为空 */
                    quote: string;
                };
                unit: string;
                /** @enum {string} */
                verdict: "met" | "short" | "unknown" | "not-applicable";
            }[];
            readonly flags: {
                readonly cases?: {
                    /** @description 学校代码；全县为 null */
                    school: string | null;
                    sentence: string;
                    /** @description 教师编号 */
                    readonly teachers: string[];
                }[];
                denominator: number | null;
                /** @enum {string} */
                flag: "establishment-idle" | "long-term-temporary" | "school-self-hiring" | "secondment" | "occupied-establishment" | "same-legal-person" | "short-term" | "ping-pong" | "no-benefit" | "weak-sent" | "personnel-not-moved" | "counted-twice" | "deferral-unproven" | "deferral-overdue" | "leader-overdue";
                /** @description 怎样算 */
                measure: string;
                readonly missing?: {
                    /** @description 补上这一列即可判断 */
                    column: string;
                    readonly schools: string[];
                    sheet: string;
                    readonly teachers: string[];
                }[];
                name: string;
                numerator: number | null;
                sentence: string;
                source: {
                    document: string;
                    effective: string;
                    /** @enum {string} */
                    evidence: "verified" | "secondary" | "assumed";
                    item: string;
                    note: string;
                    /** @description 文号；没有或未确认为空 */
                    number: string;
                    /** @description 原文；未读到为空 */
                    quote: string;
                };
                /** @enum {string} */
                state: "raised" | "clear" | "unknown" | "not-applicable";
                unit: string;
            }[];
            hashes: {
                data: string;
                plan: string;
                profile: string;
            };
            readonly headlines: {
                label: string;
                note: string;
                value: string;
            }[];
            readonly levels: {
                /** @description 在前面各级不变差的前提下，任何方案不可能低于此数 */
                bound: number;
                /** @description 由证书精确重算的下界 */
                checked?: number;
                /** @description value 减 bound */
                gap: number;
                /** @enum {string} */
                goal: "shortfall" | "fewest-changes" | "subject-gap" | "balance" | "rural-gain" | "burden" | "fewest-moves" | "canonical";
                name: string;
                /** @description true：最优；false：可行，差距为 gap */
                proven: boolean;
                seconds: number;
                /** @enum {string} */
                stoppedBy: "proof" | "work" | "clock" | "asked" | "failed";
                unit: string;
                value: number;
            }[];
            /** @description 方案未满足的条款 */
            readonly missed: {
                clause: string;
                /** @description 缺口最小的方案中，本条还差多少 */
                missing: number;
                name: string;
                /** @enum {string} */
                rule: "rotation-share" | "backbone-share" | "group-share" | "title-share" | "rotation-cap" | "due-only" | "closing-placed" | "stage-licence" | "term-length" | "leaders-apart" | "leader-terms" | "resource-indicators" | "difference-coefficient" | "subject-cover" | "subject-gap" | "staff-quota" | "post-capacity" | "school-loss" | "backbone-flow" | "town-seat-share" | "town-seat-cover" | "rural-support" | "pairing-exchange" | "three-areas-stay" | "travel-limit";
                sentence: string;
            }[];
            profile: string;
            seconds: number;
            synthetic: boolean;
            title: string;
            readonly transfers: {
                backbone?: boolean;
                direction: string;
                from?: string;
                mode: string;
                name?: string;
                reason?: string;
                stage: string;
                subject?: string;
                /** @description 教师编号 */
                teacher?: string;
                to?: string;
                travel?: number | null;
            }[];
            version: string;
        };
        RunResultInput: {
            /** @description 不能同时满足的条款；有合规方案或没有查清为空 */
            readonly conflicts: {
                /** @description 无论怎样安排，这些条款合计至少差多少 */
                atLeast: number;
                /** @description 去掉其中任何一条，其余即可同时满足 */
                readonly clauses: {
                    clause: string;
                    /** @description 缺口最小的方案中，本条还差多少 */
                    missing: number;
                    name: string;
                    /** @enum {string} */
                    rule: "rotation-share" | "backbone-share" | "group-share" | "title-share" | "rotation-cap" | "due-only" | "closing-placed" | "stage-licence" | "term-length" | "leaders-apart" | "leader-terms" | "resource-indicators" | "difference-coefficient" | "subject-cover" | "subject-gap" | "staff-quota" | "post-capacity" | "school-loss" | "backbone-flow" | "town-seat-share" | "town-seat-cover" | "rural-support" | "pairing-exchange" | "three-areas-stay" | "travel-limit";
                    sentence: string;
                }[];
                /** @description true：有方案正好只差这么多 */
                proven: boolean;
            }[];
            readonly differences: {
                after: number | null;
                basis: string;
                before: number | null;
                code: string;
                convention: string;
                limit: number | null;
                name: string;
                stage: string;
                /** @enum {string} */
                verdictAfter: "met" | "short" | "unknown";
                /** @enum {string} */
                verdictBefore: "met" | "short" | "unknown";
            }[];
            engine: string;
            readonly findings: {
                clause: string;
                readonly details?: string[];
                measured: number | null;
                name: string;
                required: number | null;
                sentence: string;
                /** @description 按 unit 计的整数缺口；符合为 0 */
                shortfall: number;
                source: {
                    document: string;
                    effective: string;
                    /** @enum {string} */
                    evidence: "verified" | "secondary" | "assumed";
                    item: string;
                    note: string;
                    /** @description 文号；没有或未确认为空 */
                    number: string;
                    /** @description 原文；未读到为空 */
                    quote: string;
                };
                unit: string;
                /** @enum {string} */
                verdict: "met" | "short" | "unknown" | "not-applicable";
            }[];
            readonly flags: {
                readonly cases?: {
                    /** @description 学校代码；全县为 null */
                    school: string | null;
                    sentence: string;
                    /** @description 教师编号 */
                    readonly teachers: string[];
                }[];
                denominator: number | null;
                /** @enum {string} */
                flag: "establishment-idle" | "long-term-temporary" | "school-self-hiring" | "secondment" | "occupied-establishment" | "same-legal-person" | "short-term" | "ping-pong" | "no-benefit" | "weak-sent" | "personnel-not-moved" | "counted-twice" | "deferral-unproven" | "deferral-overdue" | "leader-overdue";
                /** @description 怎样算 */
                measure: string;
                readonly missing?: {
                    /** @description 补上这一列即可判断 */
                    column: string;
                    readonly schools: string[];
                    sheet: string;
                    readonly teachers: string[];
                }[];
                name: string;
                numerator: number | null;
                sentence: string;
                source: {
                    document: string;
                    effective: string;
                    /** @enum {string} */
                    evidence: "verified" | "secondary" | "assumed";
                    item: string;
                    note: string;
                    /** @description 文号；没有或未确认为空 */
                    number: string;
                    /** @description 原文；未读到为空 */
                    quote: string;
                };
                /** @enum {string} */
                state: "raised" | "clear" | "unknown" | "not-applicable";
                unit: string;
            }[];
            hashes: {
                data: string;
                plan: string;
                profile: string;
            };
            readonly headlines: {
                label: string;
                note: string;
                value: string;
            }[];
            readonly levels: {
                /** @description 在前面各级不变差的前提下，任何方案不可能低于此数 */
                bound: number;
                /** @description 由证书精确重算的下界 */
                checked?: number;
                /** @description value 减 bound */
                gap: number;
                /** @enum {string} */
                goal: "shortfall" | "fewest-changes" | "subject-gap" | "balance" | "rural-gain" | "burden" | "fewest-moves" | "canonical";
                name: string;
                /** @description true：最优；false：可行，差距为 gap */
                proven: boolean;
                seconds: number;
                /** @enum {string} */
                stoppedBy: "proof" | "work" | "clock" | "asked" | "failed";
                unit: string;
                value: number;
            }[];
            /** @description 方案未满足的条款 */
            readonly missed: {
                clause: string;
                /** @description 缺口最小的方案中，本条还差多少 */
                missing: number;
                name: string;
                /** @enum {string} */
                rule: "rotation-share" | "backbone-share" | "group-share" | "title-share" | "rotation-cap" | "due-only" | "closing-placed" | "stage-licence" | "term-length" | "leaders-apart" | "leader-terms" | "resource-indicators" | "difference-coefficient" | "subject-cover" | "subject-gap" | "staff-quota" | "post-capacity" | "school-loss" | "backbone-flow" | "town-seat-share" | "town-seat-cover" | "rural-support" | "pairing-exchange" | "three-areas-stay" | "travel-limit";
                sentence: string;
            }[];
            profile: string;
            seconds: number;
            synthetic: boolean;
            title: string;
            readonly transfers: {
                backbone?: boolean;
                direction: string;
                from?: string;
                mode: string;
                name?: string;
                reason?: string;
                stage: string;
                subject?: string;
                /** @description 教师编号 */
                teacher?: string;
                to?: string;
                travel?: number | null;
            }[];
            version: string;
        };
        SecondFactor: {
            /** @description 备用码，每个可用一次；只在此处给出一次 */
            backupCodes: string[];
            /** @description otpauth 地址，供认证器应用扫码或录入；只在此处给出一次 */
            otpauth: string;
        };
        SecondFactorInput: {
            /** @description 备用码，每个可用一次；只在此处给出一次 */
            backupCodes: string[];
            /** @description otpauth 地址，供认证器应用扫码或录入；只在此处给出一次 */
            otpauth: string;
        };
        SigningKeys: {
            /** @description 历次更替的声明，由新旧密钥共同签名，最早的在前 */
            readonly changes: {
                /** Format: date-time */
                at: string;
                byNext: string;
                byPrevious: string;
                /** @constant */
                format: "junpei-key-change";
                next: string;
                previous: string;
                /** @constant */
                version: 1;
            }[];
            /** @description 现用密钥在前，其后为更早的 */
            readonly keys: {
                /** @constant */
                algorithm: "Ed25519";
                /** @description 公钥指纹，供当面或电话核对 */
                fingerprint: string;
                /** @description 启用时间；第一个密钥为 null */
                from: string | null;
                /** @description 64 位十六进制 */
                publicKey: string;
                /** @description 停用时间；现用密钥为 null */
                until: string | null;
            }[];
        };
        SigningKeysInput: {
            /** @description 历次更替的声明，由新旧密钥共同签名，最早的在前 */
            readonly changes: {
                /** Format: date-time */
                at: string;
                byNext: string;
                byPrevious: string;
                /** @constant */
                format: "junpei-key-change";
                next: string;
                previous: string;
                /** @constant */
                version: 1;
            }[];
            /** @description 现用密钥在前，其后为更早的 */
            readonly keys: {
                /** @constant */
                algorithm: "Ed25519";
                /** @description 公钥指纹，供当面或电话核对 */
                fingerprint: string;
                /** @description 启用时间；第一个密钥为 null */
                from: string | null;
                /** @description 64 位十六进制 */
                publicKey: string;
                /** @description 停用时间；现用密钥为 null */
                until: string | null;
            }[];
        };
        Worksheet: {
            /** @description 县 */
            county: unknown;
            /** @description 人员决定 */
            decisions: unknown;
            /** @description 方案 */
            plan: unknown;
            /** @description 规则档 */
            profile: unknown;
        };
        WorksheetInput: {
            /** @description 县 */
            county: unknown;
            /** @description 人员决定 */
            decisions: unknown;
            /** @description 方案 */
            plan: unknown;
            /** @description 规则档 */
            profile: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
