import type { LucideIcon } from "lucide-react";
import type { Role } from "../api/session.ts";
import {
  ChannelsIcon,
  DecksIcon,
  EnrollmentsIcon,
  OrganizationsIcon,
  OverviewIcon,
  PeopleIcon,
  ProgramsIcon,
  RevenueIcon,
  SchoolsIcon,
} from "./icons.ts";

type Section = "revenue" | "enrollments" | "programs" | "schools" | "channels";
type Path = "/" | `/${Section}` | "/records/people" | "/records/organizations" | "/decks";
type PageWord = Section | "overview" | "people" | "organizations" | "decks";

/** A page that navigation and palette lead to, with the least role that may open it; `apart` begins a group. */
type Page = {
  to: Path;
  word: PageWord;
  icon: LucideIcon;
  role: Role;
  apart?: true;
};

/** In order. */
export const PAGES: readonly Page[] = [
  { to: "/", word: "overview", icon: OverviewIcon, role: "executive" },
  { to: "/revenue", word: "revenue", icon: RevenueIcon, role: "executive" },
  { to: "/enrollments", word: "enrollments", icon: EnrollmentsIcon, role: "executive" },
  { to: "/programs", word: "programs", icon: ProgramsIcon, role: "executive" },
  { to: "/schools", word: "schools", icon: SchoolsIcon, role: "executive" },
  { to: "/channels", word: "channels", icon: ChannelsIcon, role: "executive" },
  { to: "/records/people", word: "people", icon: PeopleIcon, role: "executive", apart: true },
  { to: "/records/organizations", word: "organizations", icon: OrganizationsIcon, role: "executive" },
  { to: "/decks", word: "decks", icon: DecksIcon, role: "staff", apart: true },
];
