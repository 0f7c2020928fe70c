import "virtual:atlas-fonts";
import "./frame.css";
import "./cover.css";
import "./figures.css";
import "./charts.css";
import "./print.css";
