using KnowledgeBase.Editorial;

namespace KnowledgeBase.Mining.Names;

/// <summary>
/// Well-known names, from the lists that people keep, and spellings that look like names but are not.
/// </summary>
internal sealed class KnownNames
{
    private const string NotNames = """
        AI AGI AI4Science API APIs AR ASIC ASR AUC BF16 BLEU CEO CFG CNN CNNs CO2 ConvNet CoT CPU CPUs CT CTR CUDA CV
        DAG DNN DNNs DoF DP DPO EHR F1 FID FFN FFNs FLOP FLOPS FLOPs FP16 FP32 FP4 FP8 FPGA FPGAs FPS GAN GANs GB GitHub
        GNN GNNs GPU GPUs GRPO GUI HBM HPC HPO ID IDs IoT IoU IID INT4 INT8 IR JSON KL KV LLM LLMs LM LMs LMM LMMs LoRAs
        LVLM LVLMs LSTM LSTMs MAE MCMC MCTS MDP ML MLLM MLLMs MLP MLPs MoE MoEs MRI MSE NAS NeRFs NLG NLI NLP NLU NN NNs
        NPU OCR OOD OOM OpenAI PCA PDE PDEs PEFT PETL PET PEM PPO PSNR PTM PTMs PTQ QA QAT RAG RAM RGB RL RLHF RLVR RMSE
        RNN RNNs ROC SFT SGD SLM SLMs SNN SNNs SOTA SoTA SQL SSIM SSL SSM SSMs STEM SVD SVM TFlops TFLOPs TFLOPS TPU
        TPUs TTS UI UMAP US USA USB VAE VAEs VLA VLM VLMs VQA VR WER XAI ZO mAP mIoU arXiv ArXiv HuggingFace YouTube PhD
        PyTorch TensorFlow JAX Python NVIDIA V100 A100 H100 V100s A100s H100s RTX DGX-2 HTTP LaTeX iOS macOS eBay ACL
        ICLR NeurIPS ICML CVPR AAAI ECCV ICCV EMNLP NAACL fMRI dB kHz MHz GHz nDCG NDCG rFID gFID spBLEU GenAI TopK
        DeepMind LinkedIn TikTok WeChat JavaScript TypeScript iPhone PowerPoint VLMs VLAs
        """;

    private const int LongestClass = 6;

    private readonly NameLists _lists;
    private readonly Dictionary<string, NameKind>.AlternateLookup<ReadOnlySpan<char>> _kinds;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _firstWords;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _excluded;

    /// <summary>The lists win over the program's own list of spellings that are not names.</summary>
    public KnownNames(NameLists lists)
    {
        var kinds = new Dictionary<string, NameKind>(StringComparer.Ordinal);
        foreach (var name in lists.Datasets)
            kinds.Add(name, NameKind.Dataset);
        foreach (var name in lists.Benchmarks)
            kinds.Add(name, NameKind.Benchmark);
        foreach (var name in lists.Models)
            kinds.Add(name, NameKind.Model);
        string[] known = [.. lists.Datasets, .. lists.Benchmarks, .. lists.Models];
        var severalWords = known.Where(name => name.Contains(' ', StringComparison.Ordinal));
        var excluded = NotNames.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Concat(lists.None);
        _lists = lists;
        _kinds = kinds.GetAlternateLookup<ReadOnlySpan<char>>();
        _firstWords = Spans(severalWords.Select(name => name.Split(' ')[0]));
        _excluded = Spans(excluded.Where(name => !kinds.ContainsKey(name)));
    }

    /// <summary>Adds the datasets and benchmarks that mining found and nobody has listed.</summary>
    public KnownNames And(IEnumerable<MinedName> names)
    {
        var unlisted = names.Where(name => !IsKnown(name.Text)).ToList();
        return new KnownNames(
            _lists with
            {
                Datasets = [.. _lists.Datasets, .. Of(NameKind.Dataset)],
                Benchmarks = [.. _lists.Benchmarks, .. Of(NameKind.Benchmark)],
            }
        );

        IEnumerable<string> Of(NameKind kind) => unlisted.Where(name => name.Kind == kind).Select(name => name.Text);
    }

    public bool IsKnown(ReadOnlySpan<char> name) => _kinds.ContainsKey(name);

    public NameKind Kind(ReadOnlySpan<char> name) => _kinds.TryGetValue(name, out var kind) ? kind : NameKind.Other;

    public bool IsExcluded(ReadOnlySpan<char> name) =>
        _excluded.Contains(name)
        || (NameVariants.Singular(name) is { IsEmpty: false } one && _excluded.Contains(one) && !IsKnown(name));

    /// <summary>Whether a word looks like a name and is not known to be something else.</summary>
    public bool MayBeName(ReadOnlySpan<char> word) =>
        NameForms.IsDistinctive(word) && !IsExcluded(word) && !NameVariants.IsAdjective(word);

    /// <summary>Whether all parts of a word are something else: <c>Long-CoT</c>, <c>VAE-DiT</c>.</summary>
    public bool IsCompound(ReadOnlySpan<char> word)
    {
        var hasExcluded = false;
        foreach (var place in word.Split('-'))
        {
            var part = word[place];
            hasExcluded |= IsExcluded(part);
            if (!IsExcluded(part) && !IsKnown(part) && !NameVariants.IsPrefix(part))
                return false;
        }
        return hasExcluded;
    }

    /// <summary>Whether a word ends with an abbreviation for a class of things: <c>VideoLLM</c>.</summary>
    public bool IsClass(string word)
    {
        var singular = word.TrimEnd('s');
        for (var length = 2; length < Math.Min(singular.Length, LongestClass); length++)
        {
            var end = singular[^length..];
            if (IsExcluded(end) && IsExcluded(end + "s"))
                return true;
        }
        return false;
    }

    /// <summary>The number of words of the longest known name that begins here; 1 if no longer name does.</summary>
    public int WordsAt(string text, List<NameToken> tokens, int at)
    {
        if (_firstWords.Contains(NameTokens.Span(text, tokens, at, 1)))
        {
            for (var words = Math.Min(NameTokens.MostOfName, tokens.Count - at); words > 1; words--)
            {
                if (IsKnown(NameTokens.Span(text, tokens, at, words)))
                    return words;
            }
        }
        return 1;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Spans(IEnumerable<string> names) =>
        names.ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
