namespace KnowledgeBase.Mining.Topics;

/// <summary>
/// For each topic, how much more often the terms of a text stand in texts of which it is the main one than in others:
/// naive Bayes, the prior left out, with the leave-one-out score of each example.
/// </summary>
/// <param name="Weights">The logarithm of each term's odds, indexed by term, then topic.</param>
/// <param name="LeftOut">Leave-one-out scores, indexed by example, then topic.</param>
internal sealed record TermOdds(float[] Weights, int Topics, double[][] LeftOut)
{
    /// <summary>Added to each count, so that a term never seen with a topic does not rule it out.</summary>
    private const double Smoothing = 0.1;

    /// <param name="main">The main topic of each example, -1 where none is named.</param>
    public static TermOdds Train(TermVector[] examples, int[] main, int topics, int terms)
    {
        var counts = new Counts(examples, main, topics, terms);
        var weights = new float[terms * topics];
        for (var term = 0; term < terms; term++)
        {
            for (var topic = 0; topic < topics; topic++)
                weights[term * topics + topic] = (float)counts.LogOdds(term, topic);
        }
        var leftOut = new double[examples.Length][];
        for (var example = 0; example < examples.Length; example++)
            leftOut[example] = counts.ScoresWithout(examples[example], main[example]);
        return new TermOdds(weights, topics, leftOut);
    }

    public double[] Scores(TermVector text)
    {
        var scores = new double[Topics];
        for (var i = 0; i < text.Terms.Length; i++)
        {
            var weights = Weights.AsSpan(text.Terms[i] * Topics, Topics);
            for (var topic = 0; topic < Topics; topic++)
                scores[topic] += weights[topic] * text.Weights[i];
        }
        return scores;
    }

    /// <summary>In how many examples, of all and of each topic, a term stands.</summary>
    private sealed class Counts
    {
        private readonly int _topics;
        private readonly int _examples;
        private readonly int[] _ofTopic;
        private readonly int[] _withTerm;
        private readonly int[] _ofTopicWithTerm;

        public Counts(TermVector[] examples, int[] main, int topics, int terms)
        {
            _topics = topics;
            _examples = examples.Length;
            _ofTopic = new int[topics];
            _withTerm = new int[terms];
            _ofTopicWithTerm = new int[terms * topics];
            for (var example = 0; example < examples.Length; example++)
            {
                var topic = main[example];
                if (topic >= 0)
                    _ofTopic[topic]++;
                foreach (var term in examples[example].Terms)
                {
                    _withTerm[term]++;
                    if (topic >= 0)
                        _ofTopicWithTerm[term * topics + topic]++;
                }
            }
        }

        public double LogOdds(int term, int topic) =>
            LogOdds(_ofTopicWithTerm[term * _topics + topic], _ofTopic[topic], _withTerm[term], _examples);

        public double[] ScoresWithout(TermVector example, int main)
        {
            var scores = new double[_topics];
            for (var i = 0; i < example.Terms.Length; i++)
            {
                var term = example.Terms[i];
                for (var topic = 0; topic < _topics; topic++)
                {
                    var own = topic == main ? 1 : 0;
                    var logOdds = LogOdds(
                        _ofTopicWithTerm[term * _topics + topic] - own,
                        _ofTopic[topic] - own,
                        _withTerm[term] - 1,
                        _examples - 1
                    );
                    scores[topic] += logOdds * example.Weights[i];
                }
            }
            return scores;
        }

        private static double LogOdds(int ofTopicWithTerm, int ofTopic, int withTerm, int examples)
        {
            var inTopic = (ofTopicWithTerm + Smoothing) / (ofTopic + 2 * Smoothing);
            var elsewhere = (withTerm - ofTopicWithTerm + Smoothing) / (examples - ofTopic + 2 * Smoothing);
            return Math.Log(inTopic / elsewhere);
        }
    }
}
